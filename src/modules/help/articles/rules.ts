import { createHash } from 'node:crypto'
import { tidyProse } from '#kernel/prose.ts'
import { refusals } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/words.ts'

export const refuse = refusals('help', {
  noArticle: {
    kind: 'missing',
    en: 'There is no help article at this address.',
    ko: '이 주소에는 도움말 문서가 없어요.',
    remedy: { en: 'Search for it in your own words.', ko: '찾는 내용을 평소 쓰는 말로 검색해 주세요.' },
    who: ['you'],
  },
})

/** The language our own articles are written in first; every other renders it, sentence by sentence. */
export const ORIGINAL: Lang = 'en'
/** Counts how articles are read: raised when the reading changes, so that all are read anew. */
const READING = 2
const HASH_LENGTH = 12

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** What a translation names its original by: of the text in its tidy form, whatever the front matter says. */
export const hashOfBody = (body: string) => sha256(tidyProse(body)).slice(0, HASH_LENGTH)

/** An article's file: where it stands, in which language, and what is in it. */
export type Source = { readonly topic: string; readonly slug: string; readonly language: Lang; readonly text: string }
export type Key = Pick<Source, 'topic' | 'slug' | 'language'>
export const nameOf = ({ topic, slug, language }: Key) => `${topic}/${slug}.${language}.md`
const isSameArticle = (one: Key) => (other: Key) => one.topic === other.topic && one.slug === other.slug
export const originalOf = (one: Key, all: readonly Source[]): Source | undefined =>
  one.language === ORIGINAL ? undefined : all.find((other) => other.language === ORIGINAL && isSameArticle(one)(other))

/** Tells whether an article must be read anew: of its file, and of the original it renders. */
export const fingerprintOf = (source: Source, all: readonly Source[]) =>
  sha256([READING, source.text, originalOf(source, all)?.text ?? ''].join('\0'))

/** A text as a search sees it: lower case, one form, words apart by one space, a space before the first. */
export const searchable = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`

/** A page's address as articles name it, `/locations/:id`; and the pages it lies under, for a page nobody wrote about. */
export function addressesOf(page: string): string[] {
  const address =
    page
      .split(/[?#]/)[0]
      ?.replace(/\$(\w+)/g, ':$1')
      .replace(/(?<=.)\/$/, '') ?? page
  const parts = address.split('/').filter(Boolean)
  const own = parts.map((_, at) => `/${parts.slice(0, parts.length - at).join('/')}`)
  return own.length ? own : ['/']
}
