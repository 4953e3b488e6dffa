/** A partner's words for its customers: at most 150 each, of at most 50 characters (domain.md 5.6). */
import { refusals } from '#kernel/refusal.ts'
import { flawIn, tidy } from '#kernel/text.ts'

export const TAGS_MAX = 150
const refuse = refusals('customers', {
  tagUnfit: {
    kind: 'invalid',
    en: 'A tag has 1 to {max} characters, none of them unseen.',
    ko: '태그는 보이지 않는 문자 없이 1~{max}자로 적어야 해요.',
    remedy: { en: 'Write a short word of your own, such as “key account”.', ko: '“주요 고객”처럼 짧은 말로 적어 주세요.' },
    who: ['you'],
  },
  tooManyTags: {
    kind: 'conflict',
    en: 'A customer carries at most {max} tags.',
    ko: '고객 하나에 태그를 {max}개까지 붙일 수 있어요.',
    remedy: { en: 'Take tags off that you no longer filter by.', ko: '더 이상 쓰지 않는 태그를 떼어 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

export const TAG_MAX = 50
/** The words as kept: each once, in the order given. */
export function tagsOf(typed: readonly string[]): string[] {
  const tags = [...new Set(typed.map(tidy))]
  if (typed.some((tag) => flawIn(tag.trim())) || tags.some((tag) => tag === '' || [...tag].length > TAG_MAX))
    throw refuse.tagUnfit({ max: TAG_MAX }, { field: 'tags' })
  if (tags.length > TAGS_MAX) throw tooMany()
  return tags
}

export const tooMany = () => refuse.tooManyTags({ max: TAGS_MAX }, { field: 'tags' })
