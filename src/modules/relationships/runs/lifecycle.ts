import { machine } from '#kernel/machine.ts'

/** The life of a work on many delegations: it goes line by line, may be stopped and resumed, and what failed may be repeated. */
// biome-ignore format: a table
export const lifecycle = machine('accessRun', {
  running: { finish: 'done', stop: 'stopped' },
  stopped: { resume: 'running' },
  done:    { repeat: 'running' },
})
