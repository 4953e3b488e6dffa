/** What is measured, as requests: the same for the product and for the floor. */
import type { Person } from './people.ts'

export type Call = { readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string; readonly body?: object }
/** One unit of work: a page read, or an enrolment from its draft to its submission. */
export type Work = {
  readonly name: string
  readonly kind: 'read' | 'write'
  /** Who does it: the vendor's staff, a partner's admin, or somebody who enrols a company. */
  readonly by: 'staff' | 'partner' | 'newcomer'
  readonly calls: (person: Person) => readonly Call[]
}

const once = (path: string) => (): Call[] => [{ method: 'GET', path }]

/** The wizard's screens as one person fills them in. */
const enrolment = ({ mark, registrationId }: Person): Call[] => {
  const phone = '020 7946 0958'
  const profile = {
    ...{ country: 'GB', legalName: `Quillon ${mark} Ltd`, addressLine1: '14 Harbour Row', city: 'Bristol' },
    ...{ postalCode: 'BS1 4ND', phone, registrationId },
  }
  const contact = {
    firstName: 'Rosa',
    lastName: 'Harding',
    email: `rosa.harding@${mark}.example`,
    phone,
    language: 'en',
  }
  return [
    { method: 'POST', path: '/enrolments', body: {} },
    { method: 'PUT', path: '/enrolment/company', body: { source: 'manual' } },
    { method: 'PUT', path: '/enrolment/profile', body: profile },
    { method: 'PUT', path: '/enrolment/contact', body: contact },
    { method: 'PUT', path: '/enrolment/terms', body: { version: '2026-01' } },
    { method: 'POST', path: '/enrolment/submission', body: {} },
  ]
}

// biome-ignore format: a table
export const works: readonly Work[] = [
  { name: 'partner list, 50 of 100,000',   kind: 'read',  by: 'staff',    calls: once('/vendor/partners?limit=50') },
  { name: 'partner list, searched',        kind: 'read',  by: 'staff',    calls: once('/vendor/partners?limit=50&search=quillon%20ridge') },
  { name: 'readiness of a partner',        kind: 'read',  by: 'partner',  calls: once('/readiness') },
  { name: 'enrolment, draft to submission', kind: 'write', by: 'newcomer', calls: enrolment },
]
