import type { Ctx } from './context.ts'
import { type Clearer, declared, Refusal } from './refusal.ts'
import type { Said } from './words.ts'

/** What a condition may open: each function of the product that has one is named here. */
export const purposes = ['sell', 'sign'] as const
export type Purpose = (typeof purposes)[number]

/** Met, or the cause that is true now, with its facts; who can clear it if not the usual, where, and by when it is promised. */
export type Verdict<Cause extends string = string> =
  | { readonly met: true; readonly facts?: Record<string, unknown> }
  | {
      readonly met: false
      readonly cause: Cause
      readonly facts?: Record<string, unknown>
      readonly who?: readonly Clearer[]
      readonly link?: string
      readonly by?: Date | null
    }

/** A named requirement: what must be true, what each way of failing says, what to do, who can clear it and where. */
export type Condition<Cause extends string = string> = {
  readonly name: string
  readonly opens: readonly Purpose[]
  readonly says: Said
  readonly causes: Readonly<Record<Cause, Said & { readonly remedy: Said }>>
  readonly who: readonly Clearer[]
  readonly link: string
  /** Its action cannot be archived: missing it endangers the partnership (domain.md 12.4). */
  readonly mandatory: boolean
  readonly check: (look: Look) => Promise<Verdict<Cause>>
}

/** Declares a condition and, with it, the refusal of each of its causes: the same wherever it is found unmet. */
export function condition<const C extends string>(is: Condition<C>): Condition<C> {
  for (const [cause, { remedy, ...says }] of Object.entries<Condition['causes'][string]>(is.causes)) {
    const code = codeOf(is, cause)
    if (declared.has(code)) throw new Error(`The refusal ${code} is declared twice.`)
    declared.set(code, { ...says, kind: 'forbidden', remedy, who: is.who })
  }
  return is
}

/** What an unmet condition is called in refusals, actions and the reference. */
export const codeOf = ({ name }: Pick<Condition, 'name'>, cause: string) => `readiness.${name}.${cause}`

/** One look at a company: what a condition has read, the next one does not read again. It ends with the answer, so nothing grows old. */
export type Look = Ctx & { readonly known: Map<object, Promise<unknown>> }
export const lookFrom = (ctx: Ctx): Look => ({ ...ctx, known: new Map() })

/** A reading that several conditions need: done once a look. */
export const once =
  <T>(read: (ctx: Ctx) => Promise<T>) =>
  (look: Look): Promise<T> => {
    const known = look.known.get(read) ?? read(look)
    look.known.set(read, known)
    return known as Promise<T> // kept under the very function that made it
  }

/** A condition with how it stands. */
export type Checked = { readonly condition: Condition; readonly verdict: Verdict }

/** How a company stands with each of these conditions, in one look. */
export async function checked(ctx: Ctx, conditions: readonly Condition[]): Promise<Checked[]> {
  const look = lookFrom(ctx)
  const all: Checked[] = []
  for (const condition of conditions) all.push({ condition, verdict: await condition.check(look) })
  return all
}

/** The refusal of a condition that is not met: its own sentence, what clears it, who can, and where. Null where it is met. */
export function unmet({ condition, verdict }: Checked): Refusal | null {
  if (verdict.met) return null
  const code = codeOf(condition, verdict.cause)
  const says = declared.get(code)
  if (!says) throw new Error(`The condition ${condition.name} declares no cause ${verdict.cause}.`)
  const facts = { ...verdict.facts, condition: condition.name, cause: verdict.cause }
  return new Refusal(code, { ...says, who: verdict.who ?? condition.who }, facts, {
    link: verdict.link ?? condition.link,
  })
}
