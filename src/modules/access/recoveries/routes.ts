import { listOf, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { ask, halt, object, prove, withdraw } from './commands.ts'
import { candidates, mine, search, searchAll } from './queries.ts'
import { Ask, ById, candidate, ownRecovery, recovery, recoveryAtDesk, Search, Stop, StopAtPartner } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /me/recoveries',                                'person',            Empty,         listOf(ownRecovery),    mine),
  route('GET /me/recoveries/companies',                      'person',            Empty,         listOf(candidate),      candidates),
  route('POST /me/recoveries',                               'person',            Ask,           ownRecovery,            ask),
  route('POST /me/recoveries/:id/proof',                     'person',            ById,          ownRecovery,            prove),
  route('DELETE /me/recoveries/:id',                         'person',            ById,          ownRecovery,            withdraw),
  route('GET /recoveries',                                   'people:read',       Search,        pageOf(recovery),       search),
  route('POST /recoveries/:id/objection',                    'recoveries:answer', Stop,          recovery,               object),
  route('GET /vendor/recoveries',                            'partners:read',     Search,        pageOf(recoveryAtDesk), searchAll),
  route('POST /vendor/partners/:tenantId/recoveries/:id/halt', 'partners:manage', StopAtPartner, recoveryAtDesk,         halt),
]
