/** What is measured, as requests: the same for the product and for the floor. */
import type { Person } from './people.ts'

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}
/** What is asked, in which order. */
export type Task = { readonly name: string; readonly calls: (person: Person) => readonly Call[] }
/** One unit of work: a page read, or an enrolment from its draft to its submission. */
export type Work = Task & {
  readonly kind: 'read' | 'write'
  /** Who does it: the vendor's staff, a partner's admin, or somebody who enrols a company. */
  readonly by: 'staff' | 'partner' | 'newcomer'
}

export const once = (path: string) => (): Call[] => [{ method: 'GET', path }]

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
    { method: 'POST', path: '/rest/enrolments', body: {} },
    { method: 'PUT', path: '/rest/enrolment/company', body: { source: 'manual' } },
    { method: 'PUT', path: '/rest/enrolment/profile', body: profile },
    { method: 'PUT', path: '/rest/enrolment/contact', body: contact },
    { method: 'PUT', path: '/rest/enrolment/terms', body: { version: '2026-01' } },
    { method: 'POST', path: '/rest/enrolment/submission', body: {} },
  ]
}

// biome-ignore format: a table
export const works: readonly Work[] = [
  { name: 'partner list, 50 of 100,000',   kind: 'read',  by: 'staff',    calls: once('/rest/vendor/partners?limit=50') },
  { name: 'partner list, searched',        kind: 'read',  by: 'staff',    calls: once('/rest/vendor/partners?limit=50&search=quillon%20ridge') },
  { name: 'readiness of a partner',        kind: 'read',  by: 'partner',  calls: once('/rest/readiness') },
  { name: 'enrolment, draft to submission', kind: 'write', by: 'newcomer', calls: enrolment },
]
