/** How a condition is shown, wherever one is: met, or what is in the way in words, who clears it, where, and by when. */
import { Type } from 'typebox'
import type { Checked } from './condition.ts'
import type { Clearer, Refusal } from './refusal.ts'
import { Instant, Nullable, SaidShape } from './shapes.ts'
import { type Said, saying, spoken, vocabulary } from './words.ts'

/** A condition as it stands now, in every language. */
export type Requirement = {
  readonly name: string
  readonly says: Said
  readonly met: boolean
  readonly cause: string | null
  readonly sentence: Said | null
  readonly remedy: Said | null
  readonly who: readonly Clearer[]
  readonly link: string | null
  readonly promisedAt: Date | null
}

const MET = { met: true, cause: null, sentence: null, remedy: null, who: [], link: null, promisedAt: null } as const

/** A condition that was checked: its own cause in words, with whoever clears that one and where. */
export function requirementOf({ condition, verdict }: Checked): Requirement {
  const about = { name: condition.name, says: condition.says }
  if (verdict.met) return { ...about, ...MET, link: condition.link }
  const { cause, facts = {}, who = condition.who, link = condition.link, by = null } = verdict
  const declared = condition.causes[cause]
  return {
    ...{ ...about, met: false, cause, who, link, promisedAt: by },
    sentence: declared ? spoken(declared, facts) : condition.says,
    remedy: declared ? spoken(declared.remedy, facts) : null,
  }
}

/** What must be true before something is done, with the refusal of what is in the way, if anything is. */
export type Demand = { readonly name: string; readonly says: Said; readonly flaw: Refusal | null }
export function requirementBy({ flaw, ...about }: Demand): Requirement {
  if (!flaw) return { ...about, ...MET }
  const { code, declared, facts, pointer } = flaw
  return {
    ...{ ...about, met: false, cause: code, who: pointer.who ?? declared.who ?? [], link: pointer.link ?? null },
    ...{ sentence: spoken(declared, facts), remedy: spoken(declared.remedy, facts), promisedAt: null },
  }
}

/** Whoever can clear something, in words: a role by its name. */
export const sayingOf = (clearer: Clearer): Said => vocabulary.get(`clearer.${clearer}`) ?? saying(`role.${clearer}`)

/** Something by its key, with its words. */
export const NamedShape = Type.Object({ name: Type.String(), says: SaidShape })
const fields = {
  name: Type.String(),
  says: SaidShape,
  met: Type.Boolean(),
  cause: Nullable(Type.String()),
  sentence: Nullable(SaidShape),
  remedy: Nullable(SaidShape),
  who: Type.Array(NamedShape, { description: 'Who can clear it.' }),
  link: Nullable(Type.String()),
  promisedAt: Nullable(Instant),
}
export const RequirementShape = Type.Object(fields)
export const shownRequirement = <R extends Requirement>({ who, ...rest }: R) => ({
  ...rest,
  who: who.map((name) => ({ name, says: sayingOf(name) })),
})
