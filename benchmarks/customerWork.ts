/** What is measured of customers, as requests: the same for the product and for the floor. */
import type { Read } from './lists.ts'
import type { Person } from './people.ts'
import { once, type Task } from './work.ts'

const filter = (field: string, value: string) =>
  encodeURIComponent(JSON.stringify({ Field: field, Value: value, Operator: 'starts_with' }))
const text = encodeURIComponent

/** By whom: an agent of a partner with a thousand customers, an app of that partner, an agent of one with a tenth of all. */
export type Reader = 'agent' | 'app' | 'large'

// biome-ignore format: a table
export const reads: readonly Read<Reader>[] = [
  { name: '/rest customers, 50 of 1,000',          by: 'agent', calls: once('/rest/customers?limit=50'), grows: true },
  { name: '/rest customers, by name',              by: 'agent', calls: once('/rest/customers?limit=50&search=quillon'), grows: true },
  { name: '/rest customers, by Korean name',       by: 'agent', calls: once(`/rest/customers?limit=50&search=${text('가람')}`) },
  { name: '/rest customers, by domain',            by: 'agent', calls: once('/rest/customers?limit=50&search=c12') },
  { name: '/rest customers, by tag',               by: 'agent', calls: once('/rest/customers?limit=50&tag=north') },
  { name: '/rest customers, 50 of a tenth of all', by: 'large', calls: once('/rest/customers?limit=50') },
  { name: '/rest customers, by name among those',  by: 'large', calls: once('/rest/customers?limit=50&search=quillon') },
  { name: '/v1 customers, 50 of 1,000',            by: 'app',   calls: once('/v1/customers?size=50'), grows: true },
  { name: '/v1 customers, by name',                by: 'app',   calls: once(`/v1/customers?size=50&filter=${filter('CompanyName', 'quillon')}`), grows: true },
]

/** A customer as an agent fills the form in, with a domain of its own. */
export const creation: Task = {
  name: 'customer created',
  calls: ({ mark }: Person) => [
    {
      method: 'POST',
      path: '/rest/customers',
      body: {
        ...{ companyName: `Quillon ${mark} Ltd`, domainPrefix: mark, country: 'GB', addressLine1: '14 Harbour Row' },
        ...{ city: 'Bristol', postalCode: 'BS1 4ND', firstName: 'Rosa', lastName: 'Harding' },
        email: `rosa.harding@${mark}.example`,
      },
    },
  ],
}
