import { pageOf, route } from '#kernel/route.ts'
import { assign, change, remove } from './commands.ts'
import { listOf, matrix } from './queries.ts'
import { Assigning, assignment, ById, Changing, OfDelegation, placed, Search } from './shapes.ts'

const [read, manage] = ['delegations:read', 'delegations:assign'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /delegation-assignments',                       read,   Search,       pageOf(placed),     matrix),
  route('GET /delegations/:delegationId/assignments',        read,   OfDelegation, pageOf(assignment), listOf),
  route('POST /delegations/:delegationId/assignments',       manage, Assigning,    assignment,         assign),
  route('PUT /delegations/:delegationId/assignments/:id',    manage, Changing,     assignment,         change),
  route('DELETE /delegations/:delegationId/assignments/:id', manage, ById,         assignment,         remove),
]
