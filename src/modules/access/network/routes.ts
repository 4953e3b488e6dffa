import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { network as networkThere } from './queries.ts'
import { network } from './shapes.ts'

export const routes = [route('GET /network', 'anyone', Empty, network, networkThere)]
