import { machine, type StateOf } from '#kernel/machine.ts'

/** Where a company is told: it is, or not until somebody says so, for nobody took what was sent. */
export const lifecycle = machine('webhook', {
  active: { stop: 'stopped' },
  stopped: { resume: 'active' },
})
export type State = StateOf<typeof lifecycle>

/** Why nothing is sent any more: for days nobody has taken anything, or too much waits. */
export const stopCauses = ['dead', 'full'] as const
export type StopCause = (typeof stopCauses)[number]
