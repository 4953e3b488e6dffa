/** What our own articles must keep, so that a reader is never led astray: checked by `npm test` and `npx guildhall articles check`. */
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { roles } from '#kernel/permissions.ts'
import { type Block, leavesOf } from './blocks.ts'
import { type Split, split, textAt, textsAt } from './front.ts'
import { blocksOf } from './markdown.ts'
import { departures } from './pairs.ts'
import { hashOfBody, type Key, nameOf, ORIGINAL, originalOf, type Source } from './rules.ts'

/** What an article may point at besides other articles: pages of the portal as the router writes them, workspaces, topics with a name. */
export type Known = {
  readonly pages: readonly string[]
  readonly workspaces: readonly string[]
  readonly topics: readonly string[]
}
/** Something wrong with an article: its file, the line, and what. */
export type Fault = { readonly file: string; readonly line: number; readonly says: string }

const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' })
const Texts = Type.Array(Type.String({ minLength: 1 }))
const Front = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 120 }),
  description: Type.String({ minLength: 1, maxLength: 160 }),
  topic: Type.String(),
  date: Day,
  updated: Type.Optional(Day),
  roles: Type.Array(Type.Enum(roles)),
  workspace: Type.String({ minLength: 1 }),
  pages: Texts,
  questions: Type.Optional(Texts),
  original: Type.Optional(Type.String()),
})
type Front = Static<typeof Front>

/** Everything wrong with the articles of a folder, file by file. */
export const faultsIn = (sources: readonly Source[], known: Known): Fault[] =>
  sources.flatMap((source) => {
    const own = split(source.text)
    const fault = (says: string, line = 1): Fault => ({ file: nameOf(source), line, says })
    if (!own) return [fault('the front matter cannot be read')]
    const body = bodyFaults(source, own, { sources, known }).map(({ line, says }) => fault(says, own.bodyLine + line))
    return [...frontFaults(source, own, known).map((says) => fault(says)), ...twinFaults(source, own, sources), ...body]
  })

function frontFaults(source: Source, { front }: Split, known: Known): string[] {
  const wrong = [...Value.Errors(Front, front)].map(
    ({ instancePath, message }) => `${instancePath.slice(1) || 'front matter'}: ${message}`,
  )
  const strangers = Object.keys(front).filter((name) => !(name in Front.properties))
  const pages = textsAt(front, 'pages').filter((page) => !known.pages.includes(page))
  return [
    ...wrong,
    ...strangers.map((name) => `${name}: nothing of this name is read`),
    ...pages.map((page) => `pages: the portal has no ${page}`),
    ...unless(textAt(front, 'topic') === source.topic, `topic: it lies in the folder ${source.topic}`),
    ...unless(known.topics.includes(source.topic), `topic: ${source.topic} has no name in src/modules/help/words.ts`),
    ...unless(
      known.workspaces.includes(textAt(front, 'workspace')),
      `workspace: there is no ${textAt(front, 'workspace')}`,
    ),
  ]
}
const unless = (holds: boolean, says: string): string[] => (holds ? [] : [says])

/** An original and its translations say the same of themselves, are built alike, and none is older than what it renders. */
function twinFaults(source: Source, own: Split, sources: readonly Source[]): Fault[] {
  const fault = (says: string, line = 1): Fault => ({ file: nameOf(source), line, says })
  if (source.language === ORIGINAL) {
    const isAlone = !sources.some((one) => one.language !== ORIGINAL && isTwin(one, source))
    return isAlone ? [fault('it is written in one language only')] : []
  }
  const original = originalOf(source, sources)
  const theirs = original && split(original.text)
  if (!theirs) return [fault('its original is missing')]
  const alike = (['topic', 'date', 'workspace', 'roles', 'pages'] satisfies (keyof Front)[]).filter(
    (name) => JSON.stringify(own.front[name]) !== JSON.stringify(theirs.front[name]),
  )
  const isFresh = textAt(own.front, 'original') === hashOfBody(theirs.body)
  return [
    ...alike.map((name) => fault(`${name}: differs from the original`)),
    ...departures(blocksOf(own.body), blocksOf(theirs.body)).map(({ line, originalLine, says }) =>
      fault(`${says} (line ${theirs.bodyLine + originalLine} there)`, own.bodyLine + line),
    ),
    ...unless(isFresh, 'stale: the original has changed since; look it over, then `npx guildhall articles stamp`').map(
      (says) => fault(says),
    ),
  ]
}
const isTwin = (one: Key, other: Key) => one.topic === other.topic && one.slug === other.slug

type About = { readonly sources: readonly Source[]; readonly known: Known }
/** Links that lead nowhere, and HTML that nobody would see. */
function bodyFaults(source: Source, { body }: Split, about: About): { line: number; says: string }[] {
  const blocks = blocksOf(body, source)
  const links = leavesOf(blocks).flatMap(({ line, sentences }) =>
    sentences.flatMap(({ runs }) => runs.flatMap(({ href }) => (href ? [{ line, href }] : []))),
  )
  const lost = links.filter(({ href }) => !leadsSomewhere(href, blocks, about))
  const [tag] = /<\/?[a-z][^>]*>/i.exec(body.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')) ?? []
  return [
    ...lost.map(({ line, href }) => ({ line, says: `a link leads nowhere: ${href}` })),
    ...unless(tag === undefined, `HTML is not shown: ${tag}`).map((says) => ({ line: 1, says })),
  ]
}

function leadsSomewhere(href: string, blocks: readonly Block[], { sources, known }: About): boolean {
  if (/^(https?|mailto):/.test(href)) return true
  if (href.startsWith('#'))
    return leavesOf(blocks).some((leaf) => leaf.kind === 'heading' && `#${leaf.anchor}` === href)
  const [path = ''] = href.split(/[?#]/)
  const [, help, topic, slug, ...deeper] = path.split('/')
  if (help === 'help' && topic && slug && !deeper.length)
    return sources.some((one) => one.topic === topic && one.slug === slug)
  return known.pages.includes(path) || SERVED.includes(path)
}
/** Pages that are no page of the portal. */
const SERVED = ['/rest', '/demo', '/demo/mail', '/legacy', '/help']
