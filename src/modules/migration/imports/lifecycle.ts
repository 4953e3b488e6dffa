import { machine } from '#kernel/machine.ts'

/** An export of the old centre on its way in: nothing is taken before it has been checked, and all of it can be taken back. */
// biome-ignore format: a table
export const lifecycle = machine('import', {
  uploaded:  { map: 'mapped',   check: 'checking', discard: 'discarded' },
  mapped:    { map: 'mapped',   check: 'checking', discard: 'discarded' },
  checking:  { settle: 'checked', fail: 'mapped' },
  checked:   { run: 'running',  map: 'mapped', check: 'checking', discard: 'discarded' },
  running:   { finish: 'done',  fail: 'failed' },
  failed:    { run: 'running',  undo: 'undoing' },
  done:      { undo: 'undoing' },
  undoing:   { finish: 'undone' },
  undone:    { check: 'checking', map: 'mapped', discard: 'discarded' },
  discarded: {},
})
