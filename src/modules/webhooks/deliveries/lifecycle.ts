import { machine, type StateOf } from '#kernel/machine.ts'

/** An event on its way to a company's program. */
export const lifecycle = machine('delivery', {
  waiting: { arrive: 'delivered', giveUp: 'failed' },
  delivered: {},
  failed: {},
})
export type State = StateOf<typeof lifecycle>
