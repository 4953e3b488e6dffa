/** A partner that can order for a customer of its own, for whoever tries what is bought. */
import { seller, served } from './customers.ts'
import type { Office, OfficeOptions } from './office.ts'

/** A partner with a customer that has agreed. */
export async function shop(given: OfficeOptions = {}) {
  const o = await seller(given)
  const { tenantId: customerId } = await served(o)
  await attested(o, customerId)
  return Object.assign(o, { customerId })
}
export type Shop = Awaited<ReturnType<typeof shop>>

const person = { firstName: 'Rosa', lastName: 'Harding', email: 'rosa@harborlight.example', agreedOn: '2026-03-01' }
export async function attested(o: Office, customerId: Shop['customerId'], agreedOn = person.agreedOn) {
  const { status, body } = await o.as('salesAgent')('POST /customers/:customerId/agreements', {
    customerId,
    ...person,
    agreedOn,
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
}

type Named = { readonly catalogItemId: string }
type Line = { readonly term?: 'P1M' | 'P1Y' | 'P3Y' | null; readonly cycle?: 'monthly' | 'annual' | 'triennial' | 'oneTime'; readonly quantity?: number; readonly name?: string } // biome-ignore format: a line
/** A line of a cart: one year, charged at once, unless it says otherwise. */
export const line = ({ catalogItemId }: Named, given: Line & Record<string, unknown> = {}) => ({
  ...{ catalogItemId, term: 'P1Y' as const, cycle: 'annual' as const, quantity: 1 },
  ...given,
})
