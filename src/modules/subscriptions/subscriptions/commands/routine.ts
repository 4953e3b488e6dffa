/** What a partner does with a subscription from day to day. */
import type { Static } from 'typebox'
import * as nextTerm from '../rules/next-term.ts'
import { changeSeats } from '../rules/seats.ts'
import * as states from '../rules/states.ts'
import type { AutoRenew, ById, Naming, NextTermWish, PartnerOnRecord, Seats } from '../shapes.ts'
import { ledgerOf, nextTermOf, onRecordWanted, seatsWanted } from './asks.ts'
import { asSent, changing } from './change.ts'

export const seats = changing(changeSeats, seatsWanted<Static<typeof Seats>>)
export const suspension = changing(states.suspend, asSent<ById>)
export const reactivation = changing(states.reactivate, asSent<ById>)
export const cancellation = changing(states.cancel, (ctx, before, _: ById) => ledgerOf(ctx, before))
export const naming = changing(states.rename, asSent<Static<typeof Naming>>)
export const autoRenewal = changing(states.renewItself, asSent<Static<typeof AutoRenew>>)
export const onRecord = changing(states.record, (ctx, _, input: Static<typeof PartnerOnRecord>) =>
  onRecordWanted(ctx, input),
)
export const planning = changing(nextTerm.planNextTerm, (ctx, before, input: NextTermWish) => nextTermOf(ctx, before, input)) // biome-ignore format: one line
export const dropping = changing(nextTerm.dropNextTerm, asSent<ById>)
