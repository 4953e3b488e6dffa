import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, pageOf, route } from '#kernel/route.ts'
import { timeline } from '../changes/queries.ts'
import { change } from '../changes/shapes.ts'
import * as greater from './commands/greater.ts'
import { choices, move, moving } from './commands/move.ts'
import * as does from './commands/routine.ts'
import { ending, endsToChoose, find, ofCustomer, ofPartner } from './queries.ts'
import { AutoRenew, ById, Conversion, Ending, ends, LongerTerm, listed, listedOfMany, Moving, Naming, NextTerm, OfCustomer, OfPartner, OtherPlan, PartnerOnRecord, preview, Seats, subscription, Upgrade } from './shapes.ts' // biome-ignore format: one line
import { terms } from './tables.ts'

const Ends = Type.Object({ customerId: IdShape<'tenant'>(), term: Type.Enum(terms) })
const at = <const S extends string>(rest: S) => `/customers/:customerId/subscriptions/:id${rest}` as const
const [read, manage] = ['subscriptions:read', 'subscriptions:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /subscriptions',                               read,   OfPartner,  pageOf(listedOfMany), ofPartner),
  route('GET /subscription-ends',                           read,   Ending,     pageOf(listedOfMany), ending),
  route('GET /customers/:customerId/subscriptions',         read,   OfCustomer, pageOf(listed),     ofCustomer),
  route('GET /customers/:customerId/term-ends',             read,   Ends,       ends,               endsToChoose),
  route(`GET ${at('')}`,                                    read,   ById,       subscription,       find),
  route(`GET ${at('/timeline')}`,                           read,   ById,       listOf(change),     timeline),
  route(`PUT ${at('/seats')}`,                              manage, Seats,      subscription,       does.seats.command),
  route(`POST ${at('/seats/preview')}`,                     manage, Seats,      preview,            does.seats.preview),
  route(`POST ${at('/suspension')}`,                        manage, ById,       subscription,       does.suspension.command),
  route(`DELETE ${at('/suspension')}`,                      manage, ById,       subscription,       does.reactivation.command),
  route(`POST ${at('/cancellation')}`,                      manage, ById,       subscription,       does.cancellation.command),
  route(`POST ${at('/cancellation/preview')}`,              manage, ById,       preview,            does.cancellation.preview),
  route(`PUT ${at('/name')}`,                               manage, Naming,     subscription,       does.naming.command),
  route(`PUT ${at('/auto-renewal')}`,                       manage, AutoRenew,  subscription,       does.autoRenewal.command),
  route(`PUT ${at('/partner-on-record')}`,                  manage, PartnerOnRecord, subscription,  does.onRecord.command),
  route(`PUT ${at('/next-term')}`,                          manage, NextTerm,   subscription,       does.planning.command),
  route(`PUT ${at('/billing-plan')}`,                       manage, OtherPlan,  subscription,       greater.plan.command),
  route(`POST ${at('/billing-plan/preview')}`,              manage, OtherPlan,  preview,            greater.plan.preview),
  route(`POST ${at('/term')}`,                              manage, LongerTerm, subscription,       greater.term.command),
  route(`POST ${at('/term/preview')}`,                      manage, LongerTerm, preview,            greater.term.preview),
  route(`POST ${at('/upgrade')}`,                           manage, Upgrade,    subscription,       greater.upgrading.command),
  route(`POST ${at('/upgrade/preview')}`,                   manage, Upgrade,    preview,            greater.upgrading.preview),
  route(`GET ${at('/upgrades')}`,                           read,   ById,       listOf(preview),    choices),
  route(`POST ${at('/moves')}`,                             manage, Moving,     subscription,       move),
  route(`POST ${at('/moves/preview')}`,                     manage, Moving,     preview,            moving),
  route(`POST ${at('/conversion')}`,                        manage, Conversion, subscription,       greater.conversion.command),
  route(`POST ${at('/conversion/preview')}`,                manage, Conversion, preview,            greater.conversion.preview),
  route(`DELETE ${at('/next-term')}`,                       manage, ById,       subscription,       does.dropping.command),
]
