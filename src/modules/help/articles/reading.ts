import { type Block, plainText } from './blocks.ts'
import { type Split, split, textAt, textsAt } from './front.ts'
import { blocksOf } from './markdown.ts'
import { pair } from './pairs.ts'
import { hashOfBody, type Key, originalOf, type Source, searchable } from './rules.ts'

/** Everything that is kept of an article. */
export type Article = ReturnType<typeof articleOf>
export function articleOf(key: Key, { front, body }: Split, blocks: readonly Block[]) {
  const [title, description] = [textAt(front, 'title'), textAt(front, 'description')]
  const date = dayAt(front, 'date', 'ms.date')
  const questions = textsAt(front, 'questions')
  const plain = plainText(blocks)
  return {
    ...{ topic: key.topic, slug: key.slug, language: key.language },
    ...{ title, description, date, updated: dayAt(front, 'updated', 'date', 'ms.date') },
    ...{ workspace: textAt(front, 'workspace'), roles: textsAt(front, 'roles'), pages: textsAt(front, 'pages') },
    ...{ front, source: body, blocks: [...blocks], plain },
    searchTitle: searchable(title),
    searchQuestions: searchable(questions.join(' ')),
    searchDescription: searchable(description),
    searchBody: searchable(plain),
  }
}

/** Reads one of our own articles, its translation beside its original; null where the front matter cannot be read. */
export function read(source: Source, all: readonly Source[]): (Article & { isStale: boolean }) | null {
  const own = split(source.text)
  const original = originalOf(source, all)
  const theirs = original && split(original.text)
  if (!own) return null
  const blocks = blocksOf(own.body, source)
  const paired = theirs ? pair(blocks, blocksOf(theirs.body, source)) : blocks
  const isStale = theirs ? textAt(own.front, 'original') !== hashOfBody(theirs.body) : false
  return { ...articleOf(source, own, paired), isStale }
}

const DAY = /^(\d{4}-\d\d-\d\d)|^(\d\d)\/(\d\d)\/(\d{4})/
/** A day, also as published documents write it: 11/22/2026, the month first. */
function dayAt(front: Split['front'], ...names: readonly string[]): string {
  const [, iso, month, day, year] = DAY.exec(textAt(front, ...names)) ?? []
  return iso ?? (year ? `${year}-${month}-${day}` : '')
}
