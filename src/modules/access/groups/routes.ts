import { pageOf, route } from '#kernel/route.ts'
import * as commands from './commands/admin.ts'
import { find, search, searchPeople } from './queries.ts'
import * as is from './shapes.ts'

const [read, grant] = ['people:read', 'roles:grant'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /groups',                         read,  is.Search,       pageOf(is.group),  search),
  route('POST /groups',                        grant, is.NewGroup,     is.group,          commands.create),
  route('GET /groups/:id',                     read,  is.ById,         is.group,          find),
  route('PATCH /groups/:id',                   grant, is.Described,    is.group,          commands.describe),
  route('PUT /groups/:id/grants',              grant, is.NewGrants,    is.group,          commands.changeGrants),
  route('POST /groups/:id/grants/preview',     grant, is.NewGrants,    is.effects,        commands.previewGrants),
  route('GET /groups/:id/deletion',            grant, is.ById,         is.effects,        commands.previewDeletion),
  route('DELETE /groups/:id',                  grant, is.Ending,       is.group,          commands.remove),
  route('GET /groups/:id/members',             read,  is.SearchPeople, pageOf(is.person), searchPeople),
  route('POST /groups/:id/members',            grant, is.Joining,      is.group,          commands.join),
  route('DELETE /groups/:id/members/:memberId', grant, is.Parting,     is.group,          commands.part),
]
