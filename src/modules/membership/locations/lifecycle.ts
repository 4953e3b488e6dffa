import { machine } from '#kernel/machine.ts'

/** The life of a location: closed is for ever, and so is its Partner ID (domain.md 1.6). */
export const lifecycle = machine('location', {
  active: { close: 'closed' },
  closed: {},
})
