import { route } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import { showKey, showLink } from './commands.ts'
import { parts } from './queries.ts'
import { allParts, OnePart, shownPart } from './shapes.ts'

const AT = '/customers/:customerId/subscriptions/:id/software'
// biome-ignore format: a table
export const routes = [
  route(`GET ${AT}`,               'subscriptions:read', ById,    allParts,  parts),
  route(`POST ${AT}/:partId/key`,  'software:open',      OnePart, shownPart, showKey),
  route(`POST ${AT}/:partId/link`, 'software:open',      OnePart, shownPart, showLink),
]
