import { Refusal, Refusals } from '#kernel/refusal.ts'

/** What is wrong with a form, each at its field. */
export type Problem = { readonly field: string; readonly refusal: Refusal }
export type Judged<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Problem[] }

/** The same refusal, named as this form names the field. */
export const at = ({ code, declared, facts, pointer }: Refusal, field: string): Problem => ({
  field,
  refusal: new Refusal(code, declared, facts, { ...pointer, field }),
})

/** The values of a form's parts; or everything wrong with all of them at once. */
export function allOf<A, B>(one: Judged<A>, other: Judged<B>): [A, B] {
  if (one.value !== null && other.value !== null) return [one.value, other.value]
  throw refused([...one.problems, ...other.problems])
}

export const refused = (problems: readonly Problem[]) => new Refusals(problems.map(({ refusal }) => refusal))

/** The value of a form, or everything wrong with it at once. */
export function one<T>(judged: Judged<T>): T {
  if (judged.value === null) throw refused(judged.problems)
  return judged.value
}
