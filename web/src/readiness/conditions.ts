import type { Block } from '../kit/Blocked.tsx'
import type { Condition } from '../kit/Checklist.tsx'
import { blockOf as told } from '../kit/requirement.ts'
import { language, listed, say } from '../kit/say.ts'
import type { Standing } from './queries.ts'

/** Whether the next step is in somebody else's hands: the vendor's, or another condition's turn. */
export const isWaiting = ({ met, who, after }: Standing) =>
  !met && (after.length > 0 || who.every(({ name }) => name === 'vendor' || name === 'time'))

/** A condition as a checklist shows it, in the reader's language. */
export function conditionOf(standing: Standing): Condition {
  const { name, says, met } = standing
  const state = met ? 'met' : isWaiting(standing) ? 'waiting' : 'unmet'
  return { name, title: says[language()], state, ...(!met && { block: blockOf(standing) }) }
}

/** One that others come before says which; it has no door yet. */
function blockOf(standing: Standing): Block {
  const { after } = standing
  const who = whoOf(standing)
  if (after.length > 0) {
    const conditions = listed(after.map(({ says }) => `“${says[language()]}”`))
    return { title: say('readiness.after', { conditions }), who }
  }
  return { ...told(standing), who }
}

/** The roles that can clear it, with the names of those who hold them; the reader is simply "you". */
function whoOf({ who, people, you }: Standing) {
  if (you) return [{ clearer: 'you', name: say('readiness.you') }]
  const role = listed(who.map(({ says }) => says[language()]))
  const names = people.map(({ name }) => name)
  const name = names.length ? say('readiness.people', { role, people: listed(names) }) : role
  return [{ clearer: who[0]?.name ?? '', name }]
}
