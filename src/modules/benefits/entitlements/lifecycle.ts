import { machine } from '#kernel/machine.ts'

/** The life of what a company was granted: it ends with its last day, or is taken back with what granted it. */
export const lifecycle = machine('entitlement', {
  active: { expire: 'ended', withdraw: 'withdrawn' },
  ended: {},
  withdrawn: {},
})
