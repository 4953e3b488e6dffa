import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { print } from '#kernel/paper.ts'
import { fill, type Lang, type Said, writtenDay } from '#kernel/words.ts'
import type { Certificate } from './tables.ts'

// biome-ignore format: a table
const words = {
  title:   { en: 'Certificate',                                     ko: '인증서' },
  says:    { en: '{issuer} certifies that this company holds the level', ko: '{issuer:은/는} 위 회사가 다음 등급을 보유하고 있음을 증명합니다.' },
  of:      { en: 'in the partner program of {issuer}',              ko: '{issuer} 파트너 프로그램' },
  period:  { en: 'From {from} until {to}',                          ko: '{from}부터 {to}까지' },
  endless: { en: 'From {from}',                                     ko: '{from}부터' },
  number:  { en: 'Certificate {number}',                            ko: '인증서 번호 {number}' },
  check:   { en: 'Whether it is true today is shown at this address:', ko: '현재 유효한지는 다음 주소에서 확인할 수 있습니다.' },
} satisfies Record<string, Said>

const GREY = '#555555'

/** The language it is printed in, who issued it, and where it is checked. */
type About = { language: Lang; issuer: string; check: string }
/** A certificate to hang up: who certifies whom for what, and the address at which anybody can check it. */
export const paperOf = (row: Certificate, about: About) => print(definition(row, about))

function definition(row: Certificate, { language, issuer, check }: About): TDocumentDefinitions {
  const dates = { from: writtenDay(row.issuedAt, language), to: writtenDay(row.validTo, language) }
  const say = (name: keyof typeof words, facts = {}) => fill(words[name][language], facts, language)
  return {
    info: { title: `${say('title')}: ${row.companyName}`, author: issuer, creationDate: row.issuedAt },
    language,
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [90, 90, 90, 60],
    defaultStyle: { font: 'Pretendard', fontSize: 12, alignment: 'center', lineHeight: 1.3 },
    background: (_, { width, height }) => ({
      canvas: [{ type: 'rect', x: 28, y: 28, w: width - 56, h: height - 56, r: 4, lineWidth: 1, lineColor: '#999999' }],
    }),
    content: [
      { text: say('title'), fontSize: 15, color: GREY, characterSpacing: 2, margin: [0, 0, 0, 26] },
      { text: row.companyName, fontSize: 32, bold: true, margin: [0, 0, 0, 12] },
      { text: say('says', { issuer }), color: GREY, margin: [0, 0, 0, 12] },
      { text: row.levelName[language], fontSize: 24, bold: true, margin: [0, 0, 0, 10] },
      { text: say('of', { issuer }), margin: [60, 0, 60, 18] },
      { text: say(row.validTo ? 'period' : 'endless', dates), margin: [0, 0, 0, 26] },
      { qr: check, fit: 84, alignment: 'center', margin: [0, 0, 0, 10] },
      { text: say('number', row), fontSize: 10 },
      { text: say('check'), fontSize: 9, color: GREY },
      { text: check, fontSize: 9, color: GREY },
    ],
  }
}
