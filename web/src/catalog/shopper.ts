import { useAddress } from '../kit/useAddress.ts'
import type { CustomerId } from './queries.ts'

/** For whom the catalogue is looked through, if for somebody: it stands in the address. */
export function useBuyer(): CustomerId | undefined {
  const { customer } = useAddress().search
  return customer ? (customer as CustomerId) : undefined // the server says whether there is such a customer
}

/** The same page of the catalogue, for the same customer. */
export const forBuyer = (path: string, buyer: CustomerId | undefined) => (buyer ? `${path}?customer=${buyer}` : path)
