/** What else a visitor should not miss: on whose screen, and where on it. */
import type { Role } from '#kernel/permissions.ts'
import { partners } from '../cast/partners.ts'
import { BUYER, SELLERS } from '../customers.ts'
import { oldMembers } from '../legacyCast.ts'
import { vendorUsers } from '../network.ts'
import { GIVES, LEADS, LINKER, RECEIVES } from '../structure.ts'
import type { Word } from './words.ts'

type Person = { readonly name: string; readonly email: string }
type Stop = { readonly word: Word; readonly person: Person | undefined; readonly to: string }

const ofStaff = (role: Role): Person | undefined => vendorUsers.find(({ roles }) => roles.includes(role))
const founderAt = (site: string): Person | undefined =>
  partners.find(({ domain }) => domain === `${site}.example`)?.people[0]
/** Whoever acts for a company with its customers. */
const agentAt = (site: string | undefined): Person | undefined =>
  partners.find(({ domain }) => domain === `${site}.example`)?.people.find(({ roles }) => roles.includes('adminAgent'))
/** Whoever brought a company with a level over from the old centre. */
const claimer = (): Person | undefined =>
  oldMembers.find(({ way, level }) => way === 'claimed' && level !== null)?.contacts[0]

// biome-ignore format: a table
export const tour = (): readonly Stop[] => [
  { word: 'begin.retirement', person: ofStaff('partnerManager'), to: '/vendor/migration' },
  { word: 'begin.claimed',    person: claimer(),                 to: '/account/legacy?tab=people' },
  { word: 'begin.late',       person: ofStaff('reviewer'),       to: '/vendor/migration/late-claims' },
  { word: 'begin.merge',      person: founderAt(LEADS),          to: '/account/merges' },
  { word: 'begin.transfer',   person: founderAt(RECEIVES),       to: '/account/transfers' },
  { word: 'begin.support',    person: founderAt(RECEIVES),       to: '/account/support' },
  { word: 'begin.membership', person: founderAt(GIVES),          to: '/membership' },
  { word: 'begin.benefits',   person: founderAt(GIVES),          to: '/benefits' },
  { word: 'begin.customers',  person: agentAt(SELLERS[0]),       to: '/customers' },
  { word: 'begin.sales',      person: agentAt(SELLERS[0]),       to: '/subscriptions' },
  { word: 'begin.catalogue',  person: agentAt(SELLERS[0]),       to: '/catalogue' },
  { word: 'begin.access',     person: agentAt(SELLERS[0]),       to: '/delegations' },
  { word: 'begin.buyer',      person: BUYER,                     to: '/our-partners' },
  { word: 'begin.vettings',   person: ofStaff('reviewer'),       to: '/vendor/verifications/customers' },
  { word: 'begin.linked',     person: LINKER,                    to: '/' },
]
