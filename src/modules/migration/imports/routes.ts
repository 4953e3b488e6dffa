import { document, listOf, nothing, pageOf, route } from '#kernel/route.ts'
import { askCheck, askRun, askUndo, discard, match } from './commands/ask.ts'
import { forgetMapping } from './commands/mappings.ts'
import { find, list, problemsOf, rowsOf } from './queries/listed.ts'
import { mappings } from './queries/mappings.ts'
import { report } from './queries/report.ts'
import {
  ById,
  field,
  fieldsFor,
  importView,
  Listed,
  MappingByKey,
  MappingsListed,
  Matching,
  OfKind,
  ProblemsListed,
  problem,
  RowsListed,
  rowView,
  savedMapping,
} from './shapes.ts'

const [view, manage] = ['imports:view', 'imports:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/imports',                      view,   Listed,         pageOf(importView), list),
  route('GET /vendor/imports/fields',               view,   OfKind,         listOf(field),      fieldsFor),
  route('GET /vendor/imports/mappings', view, MappingsListed, listOf(savedMapping), mappings),
  route('DELETE /vendor/imports/mappings/:kind/:key', manage, MappingByKey, nothing, forgetMapping),
  route('GET /vendor/imports/:id',                  view,   ById,           importView,         find),
  route('GET /vendor/imports/:id/rows',             view,   RowsListed,     pageOf(rowView),    rowsOf),
  route('GET /vendor/imports/:id/problems',         view,   ProblemsListed, pageOf(problem),    problemsOf),
  route('GET /vendor/imports/:id/problems/content', view,   ById,           document,           report),
  route('PUT /vendor/imports/:id/mapping',          manage, Matching,       importView,         match),
  route('POST /vendor/imports/:id/check',           manage, ById,           importView,         askCheck),
  route('POST /vendor/imports/:id/run',             manage, ById,           importView,         askRun),
  route('POST /vendor/imports/:id/undo',            manage, ById,           importView,         askUndo),
  route('DELETE /vendor/imports/:id',               manage, ById,           nothing,            discard),
]
