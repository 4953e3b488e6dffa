import { machine } from '#kernel/machine.ts'

/** The life of a group. What it was is kept, for others may have named it. */
export const lifecycle = machine('group', {
  active: { delete: 'deleted' },
  deleted: {},
})
