import { route } from '#kernel/route.ts'
import { lookUp } from './queries.ts'
import { ByText, identifier } from './shapes.ts'

export const routes = [route('GET /identifiers/:id', 'account:read', ByText, identifier, lookUp)]
