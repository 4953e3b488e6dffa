import type { Block } from './Blocked.tsx'
import type { Condition } from './Checklist.tsx'
import { language } from './say.ts'

type Said = { en: string; ko: string }
/** A condition as the server tells it, wherever it tells one. */
export type Requirement = {
  name: string
  says: Said
  met: boolean
  sentence: Said | null
  remedy: Said | null
  who: readonly { name: string; says: Said }[]
  link: string | null
  promisedAt: unknown
}

/** What is in the way, in the reader's language. */
export function blockOf({ says, sentence, remedy, who, link, promisedAt }: Requirement): Block {
  const lang = language()
  return {
    title: (sentence ?? says)[lang],
    remedy: remedy?.[lang],
    who: who.map((one) => ({ clearer: one.name, name: one.says[lang] })),
    link,
    by: promisedAt ? String(promisedAt) : null,
  }
}

/** Not met, but in the vendor's hands, or promised for a day. */
const isAwaited = ({ who, promisedAt }: Requirement) =>
  promisedAt !== null || (who.length > 0 && who.every(({ name }) => name === 'vendor'))

/** A condition as a checklist draws it: met or not, with what clears it. */
export const conditionOf = (told: Requirement): Condition => ({
  name: told.name,
  title: told.says[language()],
  state: told.met ? 'met' : isAwaited(told) ? 'waiting' : 'unmet',
  ...(!told.met && { block: blockOf(told) }),
})
