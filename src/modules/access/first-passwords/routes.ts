import { route } from '#kernel/route.ts'
import { choose } from './commands.ts'
import { FirstPassword, settled } from './shapes.ts'

export const routes = [route('POST /first-passwords', 'anyone', FirstPassword, settled, choose)]
