import { machine } from '#kernel/machine.ts'

/** The life of a change of many people's roles at once. */
export const lifecycle = machine('roleChange', {
  done: { undo: 'undone' },
  undone: {},
})
