import type { FastifyReply, FastifyRequest } from 'fastify'
import { customerUsers } from '#modules/customers/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn, userIn } from '../customer.ts'
import { filterOf, only } from '../filter.ts'
import { bodyOf, choiceIn, type Given, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { seekOf, sought } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf, path, selfOf } from '../resource.ts'

const search = operation('GET /customers/:customerId/users')
const find = operation('GET /customers/:customerId/users/:userId')
const create = operation('POST /customers/:customerId/users')
const remove = operation('DELETE /customers/:customerId/users/:userId')
const reset = operation('POST /customers/:customerId/users/:userId/password')
type User = Answers<typeof find>
type Handed = Answers<typeof create>

/** A user as the wire writes one; whatever is not known is left out, and who was deleted is inactive. */
const shown = (row: User, request: FastifyRequest) => ({
  id: row.id,
  userPrincipalName: row.userName,
  firstName: row.firstName,
  lastName: row.lastName,
  displayName: row.name,
  usageLocation: row.usageLocation ?? '',
  ...(row.immutableId !== null && { immutableId: row.immutableId }),
  userDomainType: 'managed',
  state: row.status === 'deleted' ? 'inactive' : 'active',
  ...(row.deletedAt !== null && { softDeletionTime: row.deletedAt }),
  links: selfOf(path`/customers/${customerIn(request).customerId}/users/${row.id}`),
  ...attributesOf('CustomerUser'),
})
/** The same with the password it begins with, this once. */
const handed = (row: Handed, request: FastifyRequest) => ({
  ...shown(row, request),
  passwordProfile: { forceChangePassword: !staysIn(bodyOf(request)), password: row.password ?? '' },
})
const changed = (row: Handed, request: FastifyRequest) => (row.password === null ? shown(row, request) : handed(row, request)) // biome-ignore format: one thought

const STATES = ['active', 'inactive'] as const
const FIELDS = ['userStatus', 'userState'] as const
const DIRECTIONS = ['ascending', 'descending'] as const
const asked = (request: FastifyRequest) => {
  const { userStatus, userState } = only(filterOf(request, FIELDS), { userStatus: ['equals'], userState: ['equals'] })
  const query = queryOf(request)
  query.choice('sortField', ['userPrincipalName'])
  return {
    ...customerIn(request),
    ...seekOf(request),
    deleted: choiceIn(userStatus ?? userState, STATES, 'filter') === 'inactive',
    order: query.choice('sortDirection', DIRECTIONS) === 'descending' ? 'userNameDown' : 'userName',
  }
}
const page = ({ items, next }: Answers<typeof search>, request: FastifyRequest) =>
  sought(items.map((row) => shown(row, request)), next, request) // biome-ignore format: one thought

/** A password is changed at the first sign-in, unless it is said not to be. */
const staysIn = (body: Given) => body.part('passwordProfile').flag('forceChangePassword') === false
function passwordIn(body: Given) {
  const value = body.part('passwordProfile').text('password')
  return value === undefined || value === '' ? undefined : { value, stays: staysIn(body) }
}
const saidOf = (body: Given) => ({
  userName: body.text('userPrincipalName'),
  displayName: body.text('displayName'),
  firstName: body.text('firstName'),
  lastName: body.text('lastName'),
  usageLocation: body.text('usageLocation'),
  immutableId: body.text('immutableId'),
  initial: passwordIn(body),
})
const newIn = (request: FastifyRequest) => {
  const { userName = '', ...said } = saidOf(bodyOf(request))
  return saying({ ...customerIn(request), userName, ...said })
}
const patchIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  return saying({ ...userIn(request), ...saidOf(body), state: body.choice('state', STATES) })
}
const resetIn = (request: FastifyRequest) => saying({ ...userIn(request), initial: passwordIn(bodyOf(request)) })
const gone = (_row: User, _request: FastifyRequest, reply: FastifyReply) => reply.code(204).send()

// biome-ignore format: a table
export const users: readonly Line[] = [
  line({ at: 'GET /v1/customers/:customerId/users',            runs: search, reads: asked,  writes: page }),
  line({ at: 'POST /v1/customers/:customerId/users',           runs: create, reads: newIn,  writes: handed }),
  line({ at: 'GET /v1/customers/:customerId/users/:userId',    runs: find,   reads: userIn, writes: shown }),
  line({ at: 'PATCH /v1/customers/:customerId/users/:userId',  runs: customerUsers.patch, reads: patchIn, writes: changed }),
  line({ at: 'DELETE /v1/customers/:customerId/users/:userId', runs: remove, reads: userIn, writes: gone }),
  line({ at: 'PATCH /v1/customers/:customerId/users/:userId/resetpassword', runs: reset, reads: resetIn, writes: handed }),
]
