import { type Id, newId } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { office } from './office.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000' as Id<'tenant'>
const founder: Grant[] = [
  { role: 'globalAdmin', scope: 'organisation', scopeId: null },
  { role: 'accountAdmin', scope: 'organisation', scopeId: null },
]

/** A British company nobody else has: its name, number and domain are of this call alone. */
export function inventedCompany() {
  const mark = newId<'mark'>().slice(-10)
  const letters = mark.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'q')
  return {
    domain: `${letters}.example`,
    profile: {
      country: 'GB',
      legalName: `Quillon ${letters} Ltd`,
      addressLine1: '14 Harbour Row',
      city: 'Bristol',
      postalCode: 'BS1 4ND',
      phone: '020 7946 0958',
      registrationId: String(Math.floor(Math.random() * 90_000_000) + 10_000_000),
    },
    contact: {
      firstName: 'Rosa',
      lastName: 'Harding',
      email: `rosa.harding@${letters}.example`,
      phone: '020 7946 0958',
      language: 'en',
    },
  }
}
export type Invented = ReturnType<typeof inventedCompany>

/** A person without a company who begins to enrol one, and calls the API from its draft. */
export async function newcomer(company: Invented = inventedCompany(), now = '2026-03-02T09:00:00Z') {
  const o = await office({ now, standings: {} })
  const person = { id: newId<'user'>(), name: 'Rosa Harding', email: company.contact.email }
  const stranger = o.as({ ...person, tenantId: NOBODY, grants: [], standings: {} })
  const { body } = await stranger('POST /enrolments', {})
  const inDraft = o.as({ ...person, tenantId: body.tenantId, grants: founder, standings: {} })
  const fill = async (profile: object = company.profile) => {
    const { version } = (await inDraft('GET /terms', {})).body
    await inDraft('PUT /enrolment/company', { source: 'manual' })
    await inDraft('PUT /enrolment/profile', profile)
    await inDraft('PUT /enrolment/contact', company.contact)
    return inDraft('PUT /enrolment/terms', { version })
  }
  /** The same person once the company is a partner. */
  const partner = (status = 'pending') =>
    o.as({ ...person, tenantId: body.tenantId, grants: founder, standings: { network: status } })
  return {
    ...o,
    tenantId: body.tenantId,
    person,
    company,
    before: stranger,
    as: inDraft,
    everyone: o.as,
    fill,
    partner,
  }
}

/** A company that has enrolled. */
export async function enrolled(company: Invented = inventedCompany()) {
  const one = await newcomer(company)
  await one.fill()
  const { body } = await one.as('POST /enrolment/submission', {})
  return { ...one, enrolment: body, as: one.partner() }
}
