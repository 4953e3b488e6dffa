import { machine } from '#kernel/machine.ts'

/** The life of a request to join a company that is here already. */
export const lifecycle = machine('join', {
  pending: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: {},
  refused: {},
  withdrawn: {},
})
