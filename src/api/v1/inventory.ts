import type { Method } from '#kernel/route.ts'
import { partners } from './endpoints/partners.ts'
import { trade } from './endpoints/trade.ts'

export type At = `${Method | 'HEAD'} /${string}`
/** One address of the published API: who may call it there, and under which heading it stands in its documents. */
export type Endpoint = { readonly at: At; readonly by: 'user' | 'both'; readonly area: string }

const CUSTOMER = '/v1/customers/:customerId'
const read = (area: string, row: string): Endpoint[] => {
  const [by = '', methods = '', path = ''] = row.trim().split(/ +/)
  const at = path.replace('~', CUSTOMER)
  return methods.split(',').map((method) => ({ at: `${method} ${at}` as At, by: by as Endpoint['by'], area })) // as its two tables write it
}

/** Every address the published API has; what is served of it stands in `lines.ts`. */
export const endpoints: readonly Endpoint[] = Object.entries({ ...partners, ...trade }).flatMap(([area, rows]) =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) => read(area, row)),
)
