/** What benefits there are in nature: how a kind is handed out decides its life, the figures are the vendor's (domain.md 1.13). */
export const kinds = [
  'credit',
  'licence',
  'softwareKey',
  'developer',
  'support',
  'advisory',
  'marketing',
  'voucher',
] as const
export type Kind = (typeof kinds)[number]

export const units = ['credit', 'licence', 'key', 'subscription', 'incident', 'hour', 'package', 'voucher'] as const
export type Unit = (typeof units)[number]

/** Whom a kind is given to: a person, the company as a whole, or whoever enters the key. */
export const holders = ['user', 'tenant', 'key'] as const
export type Holder = (typeof holders)[number]

// biome-ignore format: a table
const HOLDERS: Readonly<Record<Kind, Holder>> = {
  credit: 'user', developer: 'user', voucher: 'user', softwareKey: 'key',
  licence: 'tenant', support: 'tenant', advisory: 'tenant', marketing: 'tenant',
}
export const holderOf = (kind: Kind): Holder => HOLDERS[kind]

/** How long what was handed out lasts: from the day it was assigned, never past its entitlement; or from its activation, even past it. */
export type Lasts = {
  readonly count: number
  readonly unit: 'day' | 'month'
  readonly from: 'assignment' | 'activation'
}

/** The rules of a benefit, as figures. What a company was granted keeps those of that day. */
export type Terms = {
  /** How often one may go to somebody else; null is any number of times. */
  readonly handoversMax: number | null
  /** Days it stays with a person before it may go to another. */
  readonly handoverAfterDays: number
  /** A person holds one of these at a time. */
  readonly oneEach: boolean
  /** Free-mail addresses are refused. */
  readonly workMail: boolean
  readonly lasts: Lasts | null
  /** How many machines one key may be activated on. */
  readonly activationsMax: number | null
  /** How many units one engagement takes at most. */
  readonly atOnceMax: number | null
  /** Counted, and never used up. */
  readonly unlimited: boolean
}

/** No rule beyond those of the kind. */
export const plainTerms: Terms = {
  handoversMax: null,
  handoverAfterDays: 0,
  oneEach: false,
  workMail: false,
  lasts: null,
  activationsMax: null,
  atOnceMax: null,
  unlimited: false,
}
