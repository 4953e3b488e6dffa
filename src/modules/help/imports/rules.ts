import { refusals } from '#kernel/refusal.ts'
import type { Said } from '#kernel/words.ts'
import type { Damage } from './spans.ts'

export const refuse = refusals('help.import', {
  noTitle: {
    kind: 'invalid',
    en: '{name} has no title.',
    ko: '{name}에 제목이 없어요.',
    remedy: {
      en: 'Give it a title in its front matter, or begin it with a heading.',
      ko: '앞부분(front matter)에 title을 쓰거나 제목 줄로 시작해 주세요.',
    },
  },
  frontUnreadable: {
    kind: 'invalid',
    en: 'The front matter of {name} cannot be read.',
    ko: '{name}의 앞부분(front matter)을 읽을 수 없어요.',
    remedy: {
      en: 'It stands between two lines of three dashes, one “key: value” a line.',
      ko: '하이픈 세 개로 된 두 줄 사이에 “이름: 값”을 한 줄에 하나씩 써 주세요.',
    },
  },
  notMarkdown: {
    kind: 'invalid',
    en: '{name} is no Markdown file with a name of its own.',
    ko: '{name:은/는} 이름이 있는 Markdown 파일이 아니에요.',
    remedy: { en: 'Choose files that end in .md.', ko: '.md로 끝나는 파일을 선택해 주세요.' },
  },
  tooLong: {
    kind: 'tooLarge',
    en: '{name} is longer than an article may be: {lines} lines, and {letters} letters without an empty line between.',
    ko: '{name} 문서가 너무 길어요. 한 문서는 {lines}줄까지, 빈 줄 없이 이어지는 글은 {letters}자까지예요.',
    remedy: { en: 'Divide it into several articles.', ko: '여러 문서로 나눠 주세요.' },
    who: ['you'],
  },
  shippedHere: {
    kind: 'conflict',
    en: 'At the address of {name} stands an article that comes with the product.',
    ko: '{name} 문서의 주소에는 제품에 포함된 문서가 이미 있어요.',
    remedy: {
      en: 'Take it in under another topic, or name the file differently.',
      ko: '다른 주제로 가져오거나 파일 이름을 바꿔 주세요.',
    },
    who: ['you'],
  },
})

const LINES_MAX = 5_000
const PART_MAX = 40_000
/** A text without end, or without a break, keeps a reader of Markdown busy: none is begun. */
export function mustEnd(name: string, text: string) {
  const lines = text.split('\n')
  let part = 0
  for (const line of lines) {
    part = line.trim() ? part + line.length : 0
    if (part > PART_MAX || lines.length > LINES_MAX)
      throw refuse.tooLong({ name, lines: LINES_MAX, letters: PART_MAX }, { field: 'text' })
  }
}

/** The address an imported file gets: its name in plain letters. */
export const slugOf = (name: string): string =>
  (/([^/\\]+)\.md$/i.exec(name)?.[1] ?? '')
    .replace(/\.[a-z]{2}(-[a-z]{2})?$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)

/** What is wrong with a span, in words. */
// biome-ignore format: a table
export const damageWords: Readonly<Record<Damage['what'], Said>> = {
  unclosed:       { en: 'The span is not closed before its paragraph ends.',        ko: '문단이 끝나기 전에 span이 닫히지 않았어요.' },
  partnerMissing: { en: 'One half of the pair is missing.',                         ko: '번역과 원문 가운데 한쪽이 없어요.' },
  idDiffers:      { en: 'The original beside it carries another id.',               ko: '옆에 있는 원문의 id가 달라요.' },
  idTwice:        { en: 'The same id was there before.',                            ko: '같은 id가 앞에서 이미 쓰였어요.' },
  nested:         { en: 'The span stands inside another one.',                      ko: 'span이 다른 span 안에 들어 있어요.' },
  stray:          { en: 'A span is closed here that was never opened.',             ko: '열린 적 없는 span이 여기서 닫혔어요.' },
}
