import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of the tie between a reseller tenant and one location (domain.md 3.4). A change ends one and begins the next. */
export const lifecycle = machine('association', {
  active: { replace: 'ended', end: 'ended' },
  ended: {},
})

export type Move = MoveOf<typeof lifecycle>
