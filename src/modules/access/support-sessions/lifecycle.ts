import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of one visit of the vendor's support: allowed by the company, opened by whoever asked, ended by either or by its time. */
export const lifecycle = machine('supportSession', {
  asked: { allow: 'allowed', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  allowed: { open: 'open', takeBack: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  open: { end: 'ended', expire: 'expired' },
  ended: {},
  expired: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
})

export type Move = MoveOf<typeof lifecycle>
