import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { me as whoIsThere } from './queries.ts'
import { me } from './shapes.ts'

export const routes = [route('GET /me', 'person', Empty, me, whoIsThere)]
