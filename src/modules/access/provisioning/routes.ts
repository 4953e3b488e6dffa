import { listOf, nothing, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { change, provision, withdraw } from './commands/people.ts'
import { makeSecret, revokeSecret } from './commands/secrets.ts'
import * as groups from './groups.ts'
import { calls, find, overview, search } from './queries.ts'
import * as s from './shapes.ts'

const manage = 'provisioning:manage'

// biome-ignore format: a table
export const routes = [
  route('GET /provisioning',                manage, Empty,        s.provisioning, overview),
  route('GET /provisioning/calls',          manage, Empty,        listOf(s.call), calls),
  route('POST /provisioning/secrets',       manage, s.NewSecret,  s.madeSecret,   makeSecret),
  route('DELETE /provisioning/secrets/:id', manage, s.SecretById, s.secret,       revokeSecret),
]

const [read, keep] = ['people:read', 'people:manage'] as const
/** What a company's directory may do, whichever wire it speaks: not on /rest, for people have the portal's own operations. */
// biome-ignore format: a table
export const directory = {
  searchPeople:  route('GET /directory/people',        read, s.Search,        s.people, search),
  findPerson:    route('GET /directory/people/:id',    read, s.ById,          s.person, find),
  provision:     route('POST /directory/people',       keep, s.NewPerson,     s.person, provision),
  changePerson:  route('PATCH /directory/people/:id',  keep, s.ChangedPerson, s.person, change),
  withdraw:      route('DELETE /directory/people/:id', keep, s.ById,          nothing,  withdraw),
  searchGroups:  route('GET /directory/groups',        read, s.SearchGroups,  s.groups, groups.search),
  findGroup:     route('GET /directory/groups/:id',    read, s.GroupById,     s.group,  groups.find),
  createGroup:   route('POST /directory/groups',       keep, s.NewGroup,      s.group,  groups.create),
  changeGroup:   route('PATCH /directory/groups/:id',  keep, s.ChangedGroup,  s.group,  groups.change),
  endGroup:      route('DELETE /directory/groups/:id', keep, s.GroupById,     nothing,  groups.end),
}
