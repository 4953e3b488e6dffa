import { leavesOf, textOfLeaf } from '../articles/blocks.ts'
import { split } from '../articles/front.ts'
import { articleOf } from '../articles/reading.ts'
import { blocksFrom } from './pairs.ts'
import { mustEnd, refuse, slugOf } from './rules.ts'
import type { TakenIn } from './shapes.ts'
import { spansOf } from './spans.ts'

/** A file as it would be kept, and what is wrong with its spans. */
export function readFile({ name, text, language, topic = 'imported' }: Omit<TakenIn, 'keepDamaged'>) {
  const slug = slugOf(name)
  if (!slug) throw refuse.notMarkdown({ name }, { field: 'name' })
  const file = split(text)
  if (!file) throw refuse.frontUnreadable({ name }, { field: 'text' })
  mustEnd(name, file.body)
  const { segments, damages } = spansOf(file.body, file.bodyLine)
  const blocks = blocksFrom(segments, { topic })
  const article = articleOf({ topic, slug, language }, file, blocks)
  const heading = leavesOf(blocks).find(({ kind }) => kind === 'heading')
  const title = article.title || (heading ? textOfLeaf(heading).trim() : '')
  if (!title) throw refuse.noTitle({ name }, { field: 'text' })
  const pairs = segments.filter(({ kind }) => kind === 'pair').length
  return { article: { ...article, title: title.slice(0, 300) }, damages, pairs }
}
