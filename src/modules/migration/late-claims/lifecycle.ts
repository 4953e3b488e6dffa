import { machine, type StateOf } from '#kernel/machine.ts'

/** The life of a late claim: a company asks for an old ID's history, proves that it is its own, and a reviewer decides. */
// biome-ignore format: a table
export const lifecycle = machine('lateClaim', {
  asked:     { prove: 'proving', submit: 'inReview', withdraw: 'withdrawn', expire: 'expired' },
  proving:   { prove: 'proving', submit: 'inReview', withdraw: 'withdrawn', expire: 'expired' },
  inReview:  { submit: 'inReview', grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  granted:   {},
  refused:   {},
  withdrawn: {},
  expired:   {},
})
export type State = StateOf<typeof lifecycle>
/** While it is in one of these, the company asks for no second one of the same ID. */
export const open = ['asked', 'proving', 'inReview'] as const satisfies readonly State[]
