import { nothing, pageOf, route } from '#kernel/route.ts'
import { remove, takeIn } from './commands.ts'
import { imported } from './queries.ts'
import { Imported, importedRow, report, Taken, TakenIn } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/articles',                            'articles:manage', Imported, pageOf(importedRow), imported),
  route('POST /vendor/articles',                           'articles:manage', TakenIn,  report,              takeIn),
  route('DELETE /vendor/articles/:topic/:slug/:language',  'articles:manage', Taken,    nothing,             remove),
]
