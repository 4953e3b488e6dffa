import { machine } from '#kernel/machine.ts'
import type { Kind } from '../types/kinds.ts'

const ends = { expire: 'expired', withdraw: 'withdrawn' } as const
const over = { expired: {}, withdrawn: {} }

/** A credit or subscription with a person: it goes on to another, it never comes back. */
const seat = machine('seat', { assigned: { handOver: 'assigned', ...ends }, ...over })

/** A cloud licence: free until it is activated on a tenant, then it stays there. */
const licence = machine('licence', {
  assigned: { activate: 'activated', release: 'released', ...ends },
  activated: ends,
  released: {},
  ...over,
})

/** A product key: it may go back to the pool unseen, and never once it was looked at. */
const softwareKey = machine('softwareKey', {
  assigned: { view: 'viewed', release: 'released', ...ends },
  viewed: { view: 'viewed', activate: 'viewed', ...ends },
  released: {},
  ...over,
})

/** Support that was opened: its IDs are the company's, each incident counts. */
const supportPlan = machine('supportPlan', { active: { use: 'active', ...ends }, ...over })

/** Hours with an adviser. */
const engagement = machine('engagement', {
  booked: { hold: 'held', cancel: 'cancelled', ...ends },
  held: {},
  cancelled: {},
  ...over,
})

/** What is simply there while the right to it lasts. */
const campaign = machine('campaign', { active: ends, ...over })

/** A voucher: Assigned → Reserved → Redeemed; a cancelled reservation makes it assigned again (domain.md 1.13). */
const voucher = machine('voucher', {
  assigned: { reserve: 'reserved', release: 'released', ...ends },
  reserved: { redeem: 'redeemed', cancel: 'assigned', ...ends },
  redeemed: {},
  released: {},
  ...over,
})

// biome-ignore format: a table
const LIVES = {
  credit: seat, developer: seat, licence, softwareKey,
  support: supportPlan, advisory: engagement, marketing: campaign, voucher,
} as const

const all = [seat, licence, softwareKey, supportPlan, engagement, campaign, voucher] as const
type Life = (typeof all)[number]
export type State = Life['states'][number]
export type Move = Life['all'][number]

/** Every state an allocation of any kind can be in. */
export const states = [...new Set(all.flatMap((life): State[] => [...life.states]))] as [State, ...State[]]

/** The life of a kind, open to any state and move: what does not fit is refused by the life itself. */
export const lifeOf = (kind: Kind): Open => LIVES[kind] as unknown as Open
type Open = {
  readonly name: string
  /** The first state is the one it is handed out in. */
  readonly states: readonly [State, ...State[]]
  readonly moves: (state: State) => readonly Move[]
  readonly can: (state: State, move: Move) => boolean
  readonly next: (state: State, move: Move) => State
}

/** The states in which something is held, and can still run out. */
export const held = ['assigned', 'activated', 'viewed', 'active', 'booked', 'reserved'] as const satisfies State[]
