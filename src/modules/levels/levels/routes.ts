import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { addLevel, changeLevel } from './commands.ts'
import { allLevels, history } from './queries.ts'
import { ByCode, ChangedLevel, level, NewLevel } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/levels',                'partners:read', Empty,        listOf(level), allLevels),
  route('POST /vendor/levels',               'levels:manage', NewLevel,     level,         addLevel),
  route('GET /vendor/levels/:code/versions', 'partners:read', ByCode,       listOf(level), history),
  route('PUT /vendor/levels/:code',          'levels:manage', ChangedLevel, level,         changeLevel),
]
