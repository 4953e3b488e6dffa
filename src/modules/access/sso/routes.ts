import { nothing, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { remove, setUp } from './commands.ts'
import { find } from './queries.ts'
import { SetUp, signOn } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /sso',    'sso:manage', Empty, signOn,  find),
  route('PUT /sso',    'sso:manage', SetUp, signOn,  setUp),
  route('DELETE /sso', 'sso:manage', Empty, nothing, remove),
]
