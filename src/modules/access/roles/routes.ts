import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { myAccess, matrix as rolesHere } from './queries.ts'
import { accessList, matrix } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /roles',     'person', Empty, matrix,     rolesHere),
  route('GET /me/access', 'person', Empty, accessList, myAccess),
]
