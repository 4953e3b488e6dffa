import { route } from '#kernel/route.ts'
import { check, run } from './commands.ts'
import { Sheet, sheetResult } from './shapes.ts'

const grant = 'roles:grant'

// biome-ignore format: a table
export const routes = [
  route('POST /people-sheets/preview', grant, Sheet, sheetResult, check),
  route('POST /people-sheets',         grant, Sheet, sheetResult, run),
]
