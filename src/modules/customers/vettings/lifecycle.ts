import { machine, type StateOf } from '#kernel/machine.ts'

/** What the vendor looks into about a customer: a partner hands it in, a reviewer decides, and it may be looked into again. */
// biome-ignore format: a table
export const lifecycle = machine('vetting', {
  inReview:  { approve: 'approved', deny: 'denied', withdraw: 'withdrawn' },
  approved:  { question: 'inReview', expire: 'expired', withdraw: 'withdrawn' },
  denied:    { submit: 'inReview' },
  expired:   { submit: 'inReview' },
  withdrawn: { submit: 'inReview' },
})
export type State = StateOf<typeof lifecycle>
