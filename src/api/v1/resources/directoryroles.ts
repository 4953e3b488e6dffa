import type { FastifyReply, FastifyRequest } from 'fastify'
import { saying as worded } from '#kernel/words.ts'
import { directoryRoleKeys, directoryRoles } from '#modules/relationships/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn, userIn } from '../customer.ts'
import { bodyOf } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf, seekOf, sought } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection } from '../resource.ts'

const roles = operation('GET /customers/:customerId/directory-roles')
const search = operation('GET /customers/:customerId/users')
const find = operation('GET /customers/:customerId/users/:userId')
const change = operation('PUT /customers/:customerId/users/:userId/roles')
type User = Answers<typeof find>
type Key = User['roles'][number]

/** A role by the name the documents give it. */
const shown = (key: Key) => ({ id: directoryRoles[key], name: worded(`directoryRole.${key}`).en, ...attributesOf('DirectoryRole') }) // biome-ignore format: one thought
const all = ({ items }: Answers<typeof roles>, request: FastifyRequest) =>
  collection(items.map(({ key }) => shown(key)), addressOf(request)) // biome-ignore format: one thought
const held = (row: User, request: FastifyRequest) => collection(row.roles.map(shown), addressOf(request))

/** Which role the address names, by its id. */
function roleIn({ params }: Pick<FastifyRequest, 'params'>): Key {
  const { roleId } = params as { roleId: string } // as every line about a role names it
  const key = directoryRoleKeys.find((one) => directoryRoles[one] === idIn(roleId))
  if (!key) throw refuse.roleUnknown()
  return key
}
const member = ({ id, name, userName }: User, request: FastifyRequest) => ({
  ...{ id, displayName: name, userPrincipalName: userName, roleId: directoryRoles[roleIn(request)] },
  ...attributesOf('UserMember'),
})
const membersIn = (request: FastifyRequest) => ({ ...customerIn(request), ...seekOf(request), role: roleIn(request) })
const members = ({ items, next }: Answers<typeof search>, request: FastifyRequest) =>
  sought(items.map((row) => member(row, request)), next, request) // biome-ignore format: one thought

/** Who is put into it is named by their id; what else is said of them is not looked at. */
const joining = (request: FastifyRequest) => {
  const userId = idIn(bodyOf(request).text('id') ?? '')
  if (!userId) throw refuse.userUnknown()
  return { ...customerIn(request), userId, give: [roleIn(request)], take: [] }
}
const leaving = (request: FastifyRequest) => ({ ...userIn(request), give: [], take: [roleIn(request)] })
const joined = (row: User, request: FastifyRequest, reply: FastifyReply) => reply.code(201).send(member(row, request))
const left = (_row: User, _request: FastifyRequest, reply: FastifyReply) => reply.code(204).send()

// biome-ignore format: a table
export const directoryroles: readonly Line[] = [
  line({ at: 'GET /v1/customers/:customerId/users/:userId/directoryroles',                  runs: find,   reads: userIn,     writes: held }),
  line({ at: 'GET /v1/customers/:customerId/directoryroles',                                runs: roles,  reads: customerIn, writes: all }),
  line({ at: 'GET /v1/customers/:customerId/directoryroles/:roleId/usermembers',            runs: search, reads: membersIn,  writes: members }),
  line({ at: 'POST /v1/customers/:customerId/directoryroles/:roleId/usermembers',           runs: change, reads: joining,    writes: joined }),
  line({ at: 'DELETE /v1/customers/:customerId/directoryroles/:roleId/usermembers/:userId', runs: change, reads: leaving,    writes: left }),
]
