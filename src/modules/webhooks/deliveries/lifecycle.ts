import { machine, type StateOf } from '#kernel/machine.ts'

/** An event on its way to a company's program; set aside while nothing is sent there, until somebody wants it after all. */
export const lifecycle = machine('delivery', {
  waiting: { arrive: 'delivered', giveUp: 'failed', setAside: 'setAside' },
  delivered: {},
  failed: {},
  setAside: { resume: 'waiting' },
})
export type State = StateOf<typeof lifecycle>
