import { route } from '#kernel/route.ts'
import { check, make } from './commands.ts'
import { Lines, result } from './shapes.ts'

const manage = 'customerUsers:manage'

// biome-ignore format: a table
export const routes = [
  route('POST /customers/:customerId/user-sheets/preview', manage, Lines, result, check),
  route('POST /customers/:customerId/user-sheets',         manage, Lines, result, make),
]
