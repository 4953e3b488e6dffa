import { route } from '#kernel/route.ts'
import { found } from './commands.ts'
import { Found, founded } from './shapes.ts'

export const routes = [route('POST /founding', 'anyone', Found, founded, found)]
