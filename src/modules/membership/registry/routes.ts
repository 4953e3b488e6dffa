import { route } from '#kernel/route.ts'
import { lookUp } from './queries.ts'
import { ByDuns, registeredCompany } from './shapes.ts'

export const routes = [route('GET /registry/companies/:duns', 'person', ByDuns, registeredCompany, lookUp)]
