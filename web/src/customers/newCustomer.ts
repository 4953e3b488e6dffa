import type { Field } from '../kit/useForm.ts'
import type { Values as Profile } from './ProfileForm.tsx'

/** A new customer as it is entered. */
export type Values = Profile & { domainPrefix: string; tags: string; resellerTenantId: string }
export type Fields = (name: keyof Values) => Field<string>

/** Which question asks for what. */
// biome-ignore format: a table
export const FIELDS = {
  company: ['country', 'companyName', 'domainPrefix'],
  place:   ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode', 'phone', 'registrationId'],
  person:  ['firstName', 'lastName', 'email', 'language', 'tags', 'resellerTenantId'],
  review:  [],
} as const satisfies Record<string, readonly (keyof Values)[]>
export type StepName = keyof typeof FIELDS
