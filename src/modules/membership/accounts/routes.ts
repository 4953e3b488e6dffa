import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { GivenContact } from '../contacts/shapes.ts'
import { changeContact, changeProfile, reinstate, suspend } from './commands.ts'
import { find, leading as findLeader, findPartner } from './queries.ts'
import { account, ByTenant, GivenProfile, leading, NewProfileOf, partner, Suspension } from './shapes.ts'

const [read, manage] = ['account:read', 'account:manage'] as const
const [see, run] = ['partners:read', 'partners:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /account',                                   read,   Empty,        account, find),
  route('GET /account/leader',                            read,   Empty,        leading, findLeader),
  route('PUT /account/profile',                           manage, GivenProfile, account, changeProfile),
  route('PUT /account/contact',                           manage, GivenContact, account, changeContact),
  route('GET /vendor/partners/:tenantId',                 see,    ByTenant,     partner, findPartner),
  route('PUT /vendor/partners/:tenantId/profile',         run,    NewProfileOf, account, (ctx, { tenantId: _, ...given }) => changeProfile(ctx, given)),
  route('POST /vendor/partners/:tenantId/suspension',     run,    Suspension,   partner, suspend),
  route('DELETE /vendor/partners/:tenantId/suspension',   run,    ByTenant,     partner, reinstate),
]
