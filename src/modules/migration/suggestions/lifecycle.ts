import { machine, type StateOf } from '#kernel/machine.ts'

/** The life of a suggested colleague: asked for by themselves or not, invited in the end or not. */
export const lifecycle = machine('suggestion', {
  open: { ask: 'asked', invite: 'invited', dismiss: 'dismissed' },
  asked: { invite: 'invited', dismiss: 'dismissed' },
  invited: {},
  dismissed: { invite: 'invited' },
})
export type State = StateOf<typeof lifecycle>
