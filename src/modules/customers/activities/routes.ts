import { route } from '#kernel/route.ts'
import { search } from './queries.ts'
import { Search, activities as shown } from './shapes.ts'

/** What wires ask of the log: not on /rest, where the log has its own page. */
export const activities = { search: route('GET /activities', 'audit:read', Search, shown, search) }
