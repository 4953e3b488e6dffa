import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { plan } from '../../closures/shapes.ts'
import { reseller } from '../shapes.ts'
import { leave, planOfLeaving } from './commands.ts'
import { Departure } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /programmes/reseller/departure',  'programmes:read',  Empty,     plan,     planOfLeaving),
  route('POST /programmes/reseller/departure', 'programmes:leave', Departure, reseller, leave),
]
