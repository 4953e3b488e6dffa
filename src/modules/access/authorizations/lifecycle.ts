import { type MoveOf, machine } from '#kernel/machine.ts'

/**
 * The life of what a person lets an app do in their name. A device asks first and waits; a browser comes with the person, so
 * there it begins as allowed. The app fetches its tokens once, and keeps on by its refresh token until somebody ends it.
 */
export const lifecycle = machine('authorization', {
  asked: { allow: 'allowed', refuse: 'refused' },
  allowed: { fetch: 'active', end: 'ended' },
  active: { end: 'ended' },
  refused: {},
  ended: {},
})

export type Move = MoveOf<typeof lifecycle>
