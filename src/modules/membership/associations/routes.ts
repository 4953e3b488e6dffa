import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { associate, dissociate } from './commands.ts'
import { standing } from './queries.ts'
import { association, Choose } from './shapes.ts'

const [read, manage] = ['locations:read', 'associations:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /association',    read,   Empty,  association, standing),
  route('PUT /association',    manage, Choose, association, associate),
  route('DELETE /association', manage, Empty,  association, dissociate),
]
