import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { changeMailRule } from './commands.ts'
import { mailRule } from './queries.ts'
import { Changed, rule } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/settings/mail', 'partners:read',   Empty,   rule, mailRule),
  route('PUT /vendor/settings/mail', 'settings:manage', Changed, rule, changeMailRule),
]
