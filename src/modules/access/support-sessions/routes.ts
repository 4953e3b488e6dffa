import { nothing, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { enter, leave } from './commands/acting.ts'
import { allow, ask, end, finish, refuse, withdraw } from './commands/asking.ts'
import { search, searchAll } from './queries.ts'
import * as s from './shapes.ts'

const [read, allows, ends, asks] = [
  'supportAccess:read',
  'supportAccess:allow',
  'supportAccess:end',
  'support:ask',
] as const
const there = '/vendor/partners/:tenantId/support-sessions' as const

// biome-ignore format: a table
export const routes = [
  route('GET /support-sessions',                read,           s.Search,    pageOf(s.session),       search),
  route('POST /support-sessions/:id/allowance', allows,         s.ById,      s.session,               allow),
  route('POST /support-sessions/:id/refusal',   ends,           s.Refused,   s.session,               refuse),
  route('POST /support-sessions/:id/end',       ends,           s.ById,      s.session,               end),
  route('GET /vendor/support-sessions',         'support:read', s.SearchAll, pageOf(s.sessionAtDesk), searchAll),
  route(`POST ${there}`,                        asks,           s.Ask,       s.sessionAtDesk,         ask),
  route(`POST ${there}/:id/withdrawal`,         asks,           s.AtPartner, s.sessionAtDesk,         withdraw),
  route(`POST ${there}/:id/end`,                asks,           s.AtPartner, s.sessionAtDesk,         finish),
  route('PUT /vendor/acting',                   'support:act',  s.Enter,     s.entered,               enter),
  route('DELETE /me/acting',                    'person',       Empty,       nothing,                 leave),
]
