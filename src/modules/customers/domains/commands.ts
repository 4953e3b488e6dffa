import type { Ctx } from '#kernel/context.ts'
import { beforehand } from '#kernel/outside.ts'
import { claimableDomain, domainsHere, proveDomain } from '#modules/access/index.ts'
import { told } from '../users/commands.ts'
import { entered } from '../users/queries.ts'
import type { NewDomain, OfCustomer } from './shapes.ts'

/** The domains of a customer's directory, proven or not. */
export async function list(ctx: Ctx, { customerId }: OfCustomer) {
  const { there } = await entered(ctx, customerId, 'read')
  return domainsHere(there)
}

/**
 * Adds a domain to a customer's directory. The record that proves it is looked up at once; while it is not there, the claim waits,
 * and adding it again looks again.
 */
export const add = beforehand(
  async ({ ports, look }, { customerId, name }: NewDomain) => {
    await look((ctx) => entered(ctx, customerId, 'domains')) // whose customer it is comes before what anybody's records say
    return ports.dns.txt(claimableDomain(name))
  },
  async (ctx: Ctx, { customerId, name }, records) => {
    const found = await entered(ctx, customerId, 'domains')
    const domain = await proveDomain(found.there, { name, records })
    await told(ctx, found, 'POST /customers/:customerId/domains')
    return domain
  },
)
