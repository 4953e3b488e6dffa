import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { createReason, editReason, editSettings } from './commands.ts'
import { allReasons, allSettings } from './queries.ts'
import { EditReason, EditSettings, NewReason, OfKind, reason, settings } from './shapes.ts'

const [read, manage] = ['checks:read', 'checklists:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/check-settings',       read,   Empty,        listOf(settings), allSettings),
  route('PUT /vendor/check-settings/:kind', manage, EditSettings, settings,         editSettings),
  route('GET /vendor/check-reasons',        read,   OfKind,       listOf(reason),   allReasons),
  route('POST /vendor/check-reasons',       manage, NewReason,    reason,           createReason),
  route('PUT /vendor/check-reasons/:id',    manage, EditReason,   reason,           editReason),
]
