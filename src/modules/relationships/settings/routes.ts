import { route } from '#kernel/route.ts'
import { set } from './commands.ts'
import { find } from './queries.ts'
import { ByName, Setting, setting } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /account-settings/:name', 'delegations:read',   ByName,  setting, find),
  route('PUT /account-settings/:name', 'delegations:manage', Setting, setting, set),
]
