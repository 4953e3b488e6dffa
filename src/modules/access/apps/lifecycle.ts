import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of an application's registration. */
export const lifecycle = machine('app', {
  active: { rotate: 'active', revoke: 'revoked' },
  revoked: {},
})

export type Move = MoveOf<typeof lifecycle>
