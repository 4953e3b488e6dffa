/** What is a product key, and what comes twice. */
import { refusals } from '#kernel/refusal.ts'

const KEY = /^[A-Za-z0-9][A-Za-z0-9 ._/+=-]{7,199}$/
const SHOWN = 4

export const refuse = refusals('benefits', {
  keyUnread: {
    kind: 'invalid',
    en: 'Line {line} is no product key: 8 to 200 letters, figures and hyphens.',
    ko: '{line}번째 줄은 제품 키가 아니에요. 영문자, 숫자, 하이픈으로 8~200자여야 해요.',
    remedy: { en: 'Correct the line, one key a line.', ko: '한 줄에 키 하나씩 적었는지 확인해 주세요.' },
    who: ['you'],
  },
  noKeys: {
    kind: 'invalid',
    en: 'There is no key in what was sent.',
    ko: '보낸 내용에 키가 하나도 없어요.',
    remedy: { en: 'Paste the keys, one a line.', ko: '키를 한 줄에 하나씩 붙여 넣어 주세요.' },
    who: ['you'],
  },
  notKeys: {
    kind: 'invalid',
    en: '“{type}” is not handed out as keys.',
    ko: '“{type}” 혜택은 키로 나눠 주지 않아요.',
    remedy: { en: 'Choose a benefit of the kind “Software key”.', ko: '종류가 “소프트웨어 키”인 혜택을 골라 주세요.' },
    who: ['you'],
  },
})

/** The keys in a text, one a line, each once; the first line that is none is named. */
export function keysIn(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const wrong = lines.findIndex((line) => line !== '' && !KEY.test(line))
  if (wrong >= 0) throw refuse.keyUnread({ line: wrong + 1 }, { field: 'keys' })
  const keys = [...new Set(lines.filter((line) => line !== ''))]
  if (keys.length === 0) throw refuse.noKeys({}, { field: 'keys' })
  return keys
}

/** The last signs, by which people tell keys apart. */
export const endsOf = (key: string) => key.slice(-SHOWN)
