import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { print } from '#kernel/paper.ts'
import { blocksOf } from '#kernel/prose.ts'
import { fill, type Lang, type Said, vocabulary } from '#kernel/words.ts'
import { printedPartnerId } from '#modules/membership/index.ts'
import type { Pack } from './evidence.ts'

/** The file inside the PDF that the check reads. */
export const PACK_NAME = 'evidence.json'

const say = (said: Said, lang: Lang) => said[lang]
// biome-ignore format: a table
const words = {
  title:     { en: 'Evidence of signature',           ko: '서명 증빙' },
  intro:     { en: 'This document records that the company named below accepted the partner agreement. The file evidence.json inside it carries the same facts, the texts and the seal; “guildhall verify-evidence” checks it without asking anybody.',
               ko: '이 문서는 아래 회사가 파트너 계약을 수락했음을 기록합니다. 문서에 첨부된 evidence.json 파일에 같은 사실과 본문, 봉인이 들어 있으며 “guildhall verify-evidence” 명령으로 누구에게도 묻지 않고 확인할 수 있습니다.' },
  agreement: { en: 'Agreement',                       ko: '계약' },
  version:   { en: 'Version',                         ko: '버전' },
  effective: { en: 'In effect from',                  ko: '발효일' },
  company:   { en: 'Company',                         ko: '회사' },
  globalId:  { en: 'Global Partner ID',               ko: '글로벌 파트너 ID' },
  location:  { en: 'Location ID',                     ko: '사업장 ID' },
  signer:    { en: 'Signed by',                       ko: '서명자' },
  position:  { en: 'Position',                        ko: '직책' },
  at:        { en: 'Signed at (UTC)',                 ko: '서명 시각(UTC)' },
  address:   { en: 'From the address',                ko: '접속 주소' },
  proof:     { en: 'Identity proven by',              ko: '본인 확인 방법' },
  statement: { en: 'Confirmed',                       ko: '확인한 내용' },
  texts:     { en: 'Text hash (SHA-256)',             ko: '본문 해시(SHA-256)' },
  audit:     { en: 'Audit chain',                     ko: '감사 체인' },
  previous:  { en: 'Evidence before this one',        ko: '이전 증빙' },
  hash:      { en: 'Evidence hash (SHA-256)',         ko: '증빙 해시(SHA-256)' },
  signature: { en: 'Signature (Ed25519)',             ko: '전자 서명(Ed25519)' },
  key:       { en: 'Key',                             ko: '키' },
  sealedAt:  { en: 'Sealed at (UTC)',                 ko: '봉인 시각(UTC)' },
  binding:   { en: 'binding text',                    ko: '구속력 있는 본문' },
  copy:      { en: 'reading copy',                    ko: '참고용 본문' },
  none:      { en: 'none',                            ko: '없음' },
  factor:    { en: 'Second factor, shown within the ten minutes before signing', ko: '서명 전 10분 이내의 2단계 인증' },
  app:          { en: 'Code of the authenticator app, shown at {at} (UTC)', ko: '인증 앱 코드({at} UTC 확인)' },
  recoveryCode: { en: 'Recovery code, shown at {at} (UTC)',                 ko: '복구 코드({at} UTC 확인)' },
  passkey:      { en: 'Passkey, shown at {at} (UTC)',                       ko: '패스키({at} UTC 확인)' },
} satisfies Record<string, Said>

/** The evidence as a PDF to file away, with the pack itself attached inside. */
export const evidencePdf = (pack: Pack, lang: Lang): Promise<Uint8Array> => print(definition(pack, lang))

function definition(pack: Pack, lang: Lang): TDocumentDefinitions {
  const { evidence } = pack
  const json = `data:application/json;base64,${Buffer.from(JSON.stringify(pack, null, 2)).toString('base64')}`
  return {
    info: { title: `${say(words.title, lang)}: ${evidence.company.name}`, creationDate: new Date(evidence.sealedAt) },
    version: '1.7',
    language: lang,
    pageMargins: [56, 56, 56, 64],
    files: { [PACK_NAME]: { src: json, name: PACK_NAME } },
    defaultStyle: { font: 'Pretendard', fontSize: 9.5, lineHeight: 1.35 },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 8] },
      heading: { fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
      fact: { color: '#555555' },
      code: { fontSize: 8 },
    },
    footer: (page: number, pages: number) => ({
      text: `${page} / ${pages} · ${evidence.acceptance.id}`,
      alignment: 'center',
      fontSize: 8,
      color: '#555555',
      margin: [0, 20, 0, 0],
    }),
    content: [cover(pack, lang), ...pack.texts.map((text) => setText(text, evidence.agreement.texts, lang))],
  }
}

function cover(pack: Pack, lang: Lang): Content {
  const tell = (name: keyof typeof words) => say(words[name], lang)
  return [
    { text: tell('title'), style: 'title' },
    { text: tell('intro'), margin: [0, 0, 0, 16] },
    {
      layout: 'lightHorizontalLines',
      table: {
        widths: [130, '*'],
        body: factsOf(pack, lang).map(([name, value, isCode]) => [
          { text: tell(name), style: 'fact' },
          isCode ? { text: value, style: 'code' } : value,
        ]),
      },
    },
  ]
}

type Fact = readonly [keyof typeof words, string, 'code'?]
function factsOf({ evidence, seal }: Pack, lang: Lang): Fact[] {
  const { agreement, company, signer, acceptance, audit, previous } = evidence
  const region = vocabulary.get(`region.${agreement.region}`)?.[lang] ?? agreement.region
  const hashes = agreement.texts.map(
    ({ language, binding, sha256 }): Fact => [
      'texts',
      `${language} (${say(binding ? words.binding : words.copy, lang)})\n${spread(sha256)}`,
      'code',
    ],
  )
  return [
    ['agreement', region],
    ['version', String(agreement.number)],
    ['effective', agreement.effectiveFrom.slice(0, 10)],
    ['company', `${company.name} (${company.country})`],
    ['globalId', printedPartnerId(company.globalId)],
    ['location', printedPartnerId(company.locationId)],
    ['signer', `${signer.name} <${signer.email}>`],
    ['position', signer.title],
    ['at', clock(acceptance.at)],
    ['address', acceptance.address],
    ['proof', proven(acceptance.proof, lang)],
    ['statement', acceptance.statement],
    ...hashes,
    ['audit', audit ? `${audit.number}: ${spread(audit.hash)}` : say(words.none, lang), 'code'],
    ['previous', previous ? spread(previous) : say(words.none, lang), 'code'],
    ['sealedAt', clock(evidence.sealedAt)],
    ['hash', spread(seal.hash), 'code'],
    ['signature', spread(seal.signature), 'code'],
    ['key', seal.keyId, 'code'],
  ]
}

const proven = (proof: Pack['evidence']['acceptance']['proof'], lang: Lang) =>
  typeof proof === 'string' ? say(words.factor, lang) : fill(say(words[proof.by], lang), { at: clock(proof.at) }, lang)
const clock = (iso: string) => iso.replace('T', ' ').slice(0, 19)
// So that long hashes break at the cell's edge.
const spread = (code: string) => code.replace(/(.{16})(?=.)/g, '$1 ')

type Proofs = Pack['evidence']['agreement']['texts']
function setText({ language, title, text }: Pack['texts'][number], proofs: Proofs, lang: Lang): Content {
  const proof = proofs.find((one) => one.language === language)
  const blocks = blocksOf(text).map(({ kind, text: line }): Content => {
    if (kind === 'title' || kind === 'heading') return { text: line, style: 'heading', headlineLevel: 1 }
    return kind === 'item' ? { ul: [line], margin: [0, 0, 0, 4] } : { text: line, margin: [0, 0, 0, 6] }
  })
  return [
    { text: title, style: 'title', pageBreak: 'before' },
    { text: say(proof?.binding ? words.binding : words.copy, lang), style: 'fact' },
    ...blocks,
  ]
}
