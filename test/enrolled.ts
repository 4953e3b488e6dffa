import type { Id } from '#kernel/id.ts'
import { enrol, legalProfile } from '#modules/membership/index.ts'
import { type Office, type OfficeOptions, office } from './office.ts'

const profiles = {
  KR: {
    country: 'KR',
    latinName: 'Hanbit Systems Co., Ltd.',
    addressLine1: '테헤란로 123',
    city: '강남구',
    state: 'KR-11',
    postalCode: '06133',
    phone: '02-555-0199',
    registrationId: '120-81-47521',
  },
} as const

type Options = Omit<OfficeOptions, 'country'> & { mailProven?: boolean; email?: string }

/** An office whose Korean company has enrolled: account, IDs and first location are there, and the checks have begun. */
export async function enrolledOffice({
  mailProven = true,
  email = 'jiwoo@hanbit.example',
  name = '한빛시스템',
  ...options
}: Options = {}) {
  const o = await office({ standings: { network: 'pending' }, ...options, name, country: 'KR' })
  const judged = legalProfile({ ...profiles.KR, legalName: name })
  if (!judged.profile)
    throw new Error(judged.problems.map(({ field, refusal }) => `${field}: ${refusal.message}`).join('\n'))
  const { profile } = judged
  const contact = { firstName: '지우', lastName: '김', email, phone: '+8225550199', language: 'ko' } as const
  const terms = { version: '1', acceptedAt: o.clock(), acceptedBy: o.actorOf('globalAdmin').id }
  const { location } = await o.within((ctx) => enrol(ctx, { profile, contact, terms, distinction: null, mailProven }))
  return Object.assign(o, { locationId: location.id as Id<'location'> })
}

/** The company's checks by kind, as its own admin sees them. */
export async function checksOf(o: Office) {
  const { body } = await o.as('globalAdmin')('GET /verifications', {})
  return Object.fromEntries(body.items.map((check) => [check.kind, check])) as Record<
    'mailbox' | 'employment' | 'business',
    (typeof body.items)[number]
  >
}

/** What the house would send, in the order it was asked for. */
export const lettersOf = (o: Office) =>
  o.within(async (ctx) => {
    const { rows } = await ctx.db.execute<{
      facts: { letter: string; to: string; language: string; facts: Record<string, unknown> }
    }>(`select facts from outbox where name = 'mail.wanted' order by id`)
    return rows.map(({ facts }) => facts)
  })
