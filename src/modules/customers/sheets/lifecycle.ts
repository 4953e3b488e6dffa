import { machine } from '#kernel/machine.ts'

/** The life of a file of customers: it is read and looked at, then its good rows are made; where that cannot go on it stops. */
// biome-ignore format: a table
export const lifecycle = machine('customerSheet', {
  open:    { start: 'running', drop: 'dropped' },
  running: { finish: 'done', stop: 'stopped' },
  stopped: { start: 'running', drop: 'dropped' },
  done:    {},
  dropped: {},
})
