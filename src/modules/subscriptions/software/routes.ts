import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { ById } from '../subscriptions/shapes.ts'
import { showKey, showLink, showOurKey, showOurLink } from './commands.ts'
import { ourParts, parts } from './queries.ts'
import { allOurParts, allParts, OnePart, OurPart, ourShownPart, shownPart } from './shapes.ts'

const AT = '/customers/:customerId/subscriptions/:id/software'
// biome-ignore format: a table
export const routes = [
  route(`GET ${AT}`,               'subscriptions:read', ById,    allParts,  parts),
  route(`POST ${AT}/:partId/key`,  'software:open',      OnePart, shownPart, showKey),
  route(`POST ${AT}/:partId/link`, 'software:open',      OnePart, shownPart, showLink),
  route('GET /our-software',               'ourSoftware:open', Empty,   allOurParts,  ourParts),
  route('POST /our-software/:partId/key',  'ourSoftware:open', OurPart, ourShownPart, showOurKey),
  route('POST /our-software/:partId/link', 'ourSoftware:open', OurPart, ourShownPart, showOurLink),
]
