import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { keepSecretRule, register, revoke, rotate } from './commands.ts'
import { find, list, secretRule as ruleNow } from './queries.ts'
import { app, appWithSecret, ById, NewApp, SecretRule, secretRule } from './shapes.ts'

const manage = 'apps:manage'

// biome-ignore format: a table
export const routes = [
  route('GET /apps',              manage, Empty,  listOf(app),   list),
  route('POST /apps',             manage, NewApp, appWithSecret, register),
  route('GET /apps/:id',          manage, ById,   app,           find),
  route('POST /apps/:id/secrets', manage, ById,   appWithSecret, rotate),
  route('DELETE /apps/:id',       manage, ById,   app,           revoke),
  route('GET /vendor/settings/app-secrets', 'settings:manage', Empty,      secretRule, ruleNow),
  route('PUT /vendor/settings/app-secrets', 'settings:manage', SecretRule, secretRule, keepSecretRule),
]
