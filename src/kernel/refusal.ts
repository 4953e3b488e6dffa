import type { Role } from './permissions.ts'
import { enter } from './register.ts'
import { fill, type Lang, type Said } from './words.ts'

/** A refusal is the domain saying no. Each is declared once, as data: how it counts, what it says, what clears it, who can. */
export type Kind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable'
/** Who can clear it: the caller, holders of a role, the vendor's staff, or nobody but time. */
export type Clearer = 'you' | 'vendor' | 'time' | Role

export type Declared = Said & { readonly kind: Kind; readonly remedy: Said; readonly who?: readonly Clearer[] }
type Facts<Says extends string> = Says extends `${string}{${infer Name}}${infer Rest}`
  ? Bare<Name> | Facts<Rest>
  : never
type Bare<Name extends string> = Name extends `${infer N}:${string}`
  ? N
  : Name extends `${infer N}|${string}`
    ? N
    : Name
type FactsOf<D extends Declared> = Facts<D['en']> | Facts<D['ko']> | Facts<D['remedy']['en']> | Facts<D['remedy']['ko']>

/**
 * Where in the input it lies, how long until it may be tried again (seconds), a place in the portal that clears it, and who
 * can, if it is not whom the declaration names.
 */
export type Pointer = { field?: string; retryAfter?: number; link?: string; who?: readonly Clearer[] }

export class Refusal extends Error {
  readonly code: string
  readonly declared: Declared
  readonly facts: Readonly<Record<string, unknown>>
  readonly pointer: Pointer
  constructor(code: string, declared: Declared, facts: Record<string, unknown>, pointer: Pointer) {
    super(fill(declared.en, facts, 'en'))
    this.code = code
    this.declared = declared
    this.facts = facts
    this.pointer = pointer
  }
  get kind() {
    return this.declared.kind
  }
  says = (lang: Lang) => fill(this.declared[lang], this.facts, lang)
  remedy = (lang: Lang) => fill(this.declared.remedy[lang], this.facts, lang)
}

/** Several refusals of one input, each at its field: a form is answered whole, not one mistake at a time. */
export class Refusals extends Error {
  readonly all: readonly Refusal[]
  constructor(all: readonly Refusal[]) {
    super(all.map((one) => one.message).join(' '))
    this.all = all
  }
}

/** The refusal behind what was thrown, where one of several may be refused alone; anything else is a bug and goes on. */
export function refusalIn(error: unknown): Refusal {
  const [refusal] = error instanceof Refusals ? error.all : [error]
  if (refusal instanceof Refusal) return refusal
  throw error
}

/** Every refusal declared anywhere, by code: what `docs/reference/refusals.md` is written from. */
export const declared = new Map<string, Declared>()

export function refusals<const R extends Record<string, Declared>>(module: string, table: R) {
  const make = ([name, says]: [string, Declared]) => {
    const code = `${module}.${name}`
    enter(declared, code, says)
    return [
      name,
      (facts: Record<string, unknown> = {}, pointer: Pointer = {}) => new Refusal(code, says, facts, pointer),
    ]
  }
  return Object.fromEntries(Object.entries(table).map(([name, says]) => make([name, says]))) as {
    [K in keyof R]: [FactsOf<R[K]>] extends [never]
      ? (facts?: Record<string, never>, pointer?: Pointer) => Refusal
      : (facts: Record<FactsOf<R[K]>, unknown>, pointer?: Pointer) => Refusal
  }
}
