/** Who answers a partner's request, and until when (domain.md 5.5). */
import { createHash } from 'node:crypto'
import { type Programme, standsFor } from '#kernel/permissions.ts'
import { hasLetter, tidy } from '#kernel/text.ts'
import { addDays } from '#kernel/time.ts'
import { type Region, regionOf } from '#modules/membership/index.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { refuse } from './refusals.ts'
import type { RelationshipRequest } from './tables.ts'

const EXPIRY_DAYS = 90

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
export const expiryFrom = (now: Date) => addDays(now, EXPIRY_DAYS)
export const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** The moves that the asking partner makes; the rest are the customer's and the clock's. */
export const OFFERED: readonly Move[] = ['renew', 'withdraw']
export const movesOf = ({ status }: Pick<RelationshipRequest, 'status'>) =>
  lifecycle.moves(status).filter((move) => OFFERED.includes(move))

type Asked = Pick<RelationshipRequest, 'status' | 'expiresAt' | 'tenantId' | 'customerId' | 'customerName'>
type Reader = { readonly now: Date; readonly actor: { readonly tenantId: RelationshipRequest['tenantId'] } }
/**
 * A link opens a request that nobody has answered, in its time, and says clearly why it does not. Which company accepted it
 * is told to the two alone, for a link may have gone through many hands.
 */
export function mayAnswer(request: Asked | undefined, { now, actor: { tenantId: reader } }: Reader) {
  if (!request || request.status === 'withdrawn') throw refuse.unknown()
  if (request.status === 'accepted') throw usedUp(request, reader)
  if (request.status === 'declined') throw refuse.declined()
  if (request.status === 'expired' || now >= request.expiresAt) throw refuse.over({ days: EXPIRY_DAYS })
}

function usedUp({ tenantId, customerId, customerName: name }: Asked, reader: Asked['tenantId']) {
  if (reader === tenantId) return refuse.used({ name }, { link: '/customers' })
  return reader === customerId ? refuse.used({ name }, { link: '/our-partners' }) : refuse.answered()
}

/** A letter that was sent on to another company is not that company's to answer; a link without a letter goes where it is handed. */
export function meantFor({ email }: Pick<RelationshipRequest, 'email'>, signedIn: string) {
  if (email && domainOf(email) !== domainOf(signedIn))
    throw refuse.forOthers({ domain: domainOf(email), email: signedIn })
}

/** Who may not ask any more is not accepted any more either: restricted, or out of the programme (domain.md 5.1). */
export function stillSells(partner: string, standings: Readonly<Partial<Record<Programme, string>>>) {
  if (!standsFor('relationships:ask', standings)) throw refuse.sellsNoMore({ partner })
}

/** Partner and customer are in one region (domain.md 5.1). */
export function sameRegion(partner: { name: string; country: string | null }, country: string, said: unknown) {
  const region = (code: string | null): Region | undefined => (code ? regionOf.get(code) : undefined)
  if (region(partner.country) !== region(country)) throw refuse.otherRegion({ partner: partner.name, country: said })
}

/** A company of its own says how it is called and where it is. */
export function newCompany({
  company = '',
  country = '',
}: {
  company?: string | undefined
  country?: string | undefined
}) {
  const name = tidy(company)
  if (!hasLetter(name)) throw refuse.companyMissing({}, { field: 'company' })
  if (!regionOf.has(country)) throw refuse.countryMissing({}, { field: 'country' })
  return { name, country }
}
