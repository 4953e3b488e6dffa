import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { keepSettings } from './commands.ts'
import { settings } from './queries.ts'
import { levelSettings, SettingsShape } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/level-settings', 'partners:read', Empty,         levelSettings, settings),
  route('PUT /vendor/level-settings', 'levels:manage', SettingsShape, levelSettings, keepSettings),
]
