import './words.ts'
import { routes as accounts } from './accounts/routes.ts'
import { routes as associations } from './associations/routes.ts'
import { routes as closures } from './closures/routes.ts'
import { routes as countries } from './countries/routes.ts'
import { routes as enrolments } from './enrolments/routes.ts'
import { routes as identifiers } from './identifiers/routes.ts'
import { routes as joins } from './joins/routes.ts'
import { routes as locations } from './locations/routes.ts'
import { routes as merges } from './merges/routes.ts'
import { routes as partners } from './partners/routes.ts'
import { routes as profiles } from './profiles/routes.ts'
import { routes as programmes } from './programmes/routes.ts'
import { routes as registry } from './registry/routes.ts'
import { routes as tenants } from './tenants/routes.ts'
import { routes as terms } from './terms/routes.ts'
import { routes as transfers } from './transfers/routes.ts'
import { routes as verifications } from './verifications/routes.ts'

export const routes = [
  ...countries,
  ...registry,
  ...terms,
  ...enrolments,
  ...joins,
  ...accounts,
  ...locations,
  ...identifiers,
  ...partners,
  ...verifications,
  ...programmes,
  ...associations,
  ...closures,
  ...profiles,
  ...tenants,
  ...merges,
  ...transfers,
]
