import { document, listOf, nothing, pageOf, route } from '#kernel/route.ts'
import { askCheck, askRun, askUndo, discard, match } from './commands/ask.ts'
import { find, list, problemsOf, rowsOf } from './queries/listed.ts'
import { report } from './queries/report.ts'
import {
  ById,
  field,
  fieldsFor,
  importView,
  Listed,
  Matching,
  OfKind,
  ProblemsListed,
  problem,
  RowsListed,
  rowView,
} from './shapes.ts'

const [view, manage] = ['imports:view', 'imports:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/imports',                      view,   Listed,         pageOf(importView), list),
  route('GET /vendor/imports/fields',               view,   OfKind,         listOf(field),      fieldsFor),
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
