import { machine, type StateOf } from '#kernel/machine.ts'

/** What a customer is about to buy: kept for a while, then ordered or forgotten (domain.md 6.4). */
// biome-ignore format: a table
export const lifecycle = machine('cart', {
  active:  { order: 'ordered', expire: 'expired' },
  ordered: {},
  expired: {},
})
export type State = StateOf<typeof lifecycle>
