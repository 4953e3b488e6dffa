import type { Ctx } from '#kernel/context.ts'
import { listOf, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { assign } from './commands/assign.ts'
import { activate, cancel, handOver, release, view } from './commands/company.ts'
import { hold, redeem, reserve, useIncident } from './commands/desk.ts'
import type { Held } from './commands/write.ts'
import { find, historyOf, mine, ofEntitlement, searchAll, validVoucher, withCompany } from './queries.ts'
import * as s from './shapes.ts'

const [read, hand, manage] = ['benefits:read', 'benefits:assign', 'benefits:manage'] as const

/** A command of the company, done by the desk: the answer names the company. */
const desk =
  <I>(run: (ctx: Ctx, input: I) => Promise<Held>) =>
  async (ctx: Ctx, input: I) =>
    withCompany(ctx, await run(ctx, input))

const atDesk = s.allocationAtDesk

// biome-ignore format: a table
export const routes = [
  route('GET /benefits/mine',                               'benefits:own',  Empty,             listOf(s.allocation), mine),
  route('GET /benefits/:entitlementId/allocations',         read,            s.OfEntitlement,   pageOf(s.allocation), ofEntitlement),
  route('POST /benefits/:entitlementId/allocations',        hand,            s.NewAllocation,   s.allocation,         assign),
  route('GET /allocations/:id',                             read,            s.ById,            s.allocation,         find),
  route('GET /allocations/:id/history',                     read,            s.ById,            listOf(s.history),    historyOf),
  route('PUT /allocations/:id/holder',                      hand,            s.NewHolder,       s.allocation,         handOver),
  route('POST /allocations/:id/activation',                 hand,            s.Activation,      s.allocation,         activate),
  route('DELETE /allocations/:id',                          hand,            s.ById,            s.allocation,         release),
  route('DELETE /allocations/:id/reservation',              hand,            s.ById,            s.allocation,         cancel),
  route('POST /allocations/:id/views',                      'benefits:keys', s.ById,            s.allocationWithKey,  view),
  route('GET /vendor/allocations',                          manage,          s.SearchAll,       pageOf(atDesk),       searchAll),
  route('POST /vendor/voucher-checks',                      manage,          s.VoucherAsked,    atDesk,               validVoucher),
  route('GET /vendor/partners/:tenantId/benefits/:entitlementId/allocations', 'partners:read', s.OfEntitlementAt, pageOf(s.allocation), ofEntitlement),
  route('POST /vendor/partners/:tenantId/allocations/:id/reservation',   manage, s.Noted,  atDesk, desk(reserve)),
  route('DELETE /vendor/partners/:tenantId/allocations/:id/reservation', manage, s.ByIdOf, atDesk, desk(cancel)),
  route('POST /vendor/partners/:tenantId/allocations/:id/redemption',    manage, s.ByIdOf, atDesk, desk(redeem)),
  route('POST /vendor/partners/:tenantId/allocations/:id/holding',       manage, s.ByIdOf, atDesk, desk(hold)),
  route('POST /vendor/partners/:tenantId/allocations/:id/incidents',     manage, s.Noted,  atDesk, desk(useIncident)),
]
