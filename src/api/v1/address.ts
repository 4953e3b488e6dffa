import { type Given, saying } from './given.ts'

/** Where a company is, as ours keep it. */
type Kept = {
  readonly country: string
  readonly address: {
    readonly line1: string
    readonly line2: string | null
    readonly city: string | null
    readonly state: string | null
    readonly postalCode: string | null
  }
  readonly phone: string
}
type Named = { readonly firstName: string; readonly lastName: string }

/** An address as the wire has it: with whoever is there, and no field that is null. */
export const addressOf = ({ country, address, phone }: Kept, person?: Named) => ({
  country,
  city: address.city ?? '',
  state: address.state ?? '',
  addressLine1: address.line1,
  addressLine2: address.line2 ?? '',
  postalCode: address.postalCode ?? '',
  ...(person && { firstName: person.firstName, lastName: person.lastName }),
  phoneNumber: phone,
})

/** An address as it is sent: what is not said of it is left out. */
export const placeIn = (address: Given) =>
  saying({
    country: address.text('country')?.trim().toUpperCase(),
    addressLine1: address.text('addressLine1'),
    addressLine2: address.text('addressLine2'),
    city: address.text('city'),
    state: address.text('state') ?? address.text('region'),
    postalCode: address.text('postalCode'),
    phoneNumber: address.text('phoneNumber'),
  })
export type Place = ReturnType<typeof placeIn>
