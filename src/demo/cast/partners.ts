import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Lang } from '#kernel/words.ts'
import { type Company, knownCompanies } from '#modules/membership/registry/registry.ts'
import { seededId, seededSecret } from '../ids.ts'
import { PASSWORD } from '../network.ts'
import type { Life } from '../story/lives.ts'
import { personOf } from './names.ts'

/**
 * The companies of the demo: which of the registry's, the life it has had, and how many days ago it began. Those left out of
 * the registry here are for visitors to enrol.
 */
// biome-ignore format: a table
const cast: readonly (readonly [site: string, life: Life, days: number])[] = [
  ['daongyeol',             'sellsInPlaces',     263],
  ['quillonridge',          'distributes',       251],
  ['lindwurm-datentechnik', 'sells',             246],
  ['hangyeolteo',           'restricted',        240],
  ['nordhaus-systeme',      'signsSoon',         232],
  ['garamnuri',             'lapsed',            221],
  ['aobabashi',             'sells',             214],
  ['thistledown',           'suspended',         203],
  ['kranich-soehne',        'signsSoon',         191],
  ['copperline',            'signsOnce',         182],
  ['harbour-vale',          'signsSoon',         173],
  ['pedraazul',             'signsOnce',         161],
  ['lumiere-bleue',         'sells',             152],
  ['iperoxo',               'movedHouse',        143],
  ['whitepinebay',          'signsOnce',         131],
  ['banyancrest',           'sells',             122],
  ['raintree-digital',      'memberInPlaces',    111],
  ['clairval',              'turnedAway',        101],
  ['tsumugiya',             'member',             92],
  ['yungangwan',            'member',             76],
  ['ostrander',             'member',             61],
  ['alsterkontor',          'blockedByClosing',   52],
  ['komorebi',              'awaitsDecision',     46],
  ['saeumteo',              'blockedUnassociated', 41],
  ['wattlecreek',           'appealsAgain',       40],
  ['collesereno',           'readyToSign',        35],
  ['sorimaru',              'readyToSign',        31],
  ['bluestem',              'collectsProofs',     26],
  ['hinata-joho',           'appealReviewed',     25],
  ['rheinfels',             'appeals',            21],
  ['tamarackvale',          'checksOverdue',      16],
  ['mulpure',               'businessRejected',   13],
  ['zeewind',               'reviewOverdue',      12],
  ['wrenfield',             'asked',              10],
  ['umineko',               'checksLate',          9],
  ['monsoonleaf',           'employmentRejected',  7],
  ['pennantmoor',           'checksPending',       3],
  ['yeoulmok',              'reviewed',            2],
  ['saltmarsh',             'mailboxOpen',         2],
  ['mirbyeol',              'checksPending',       1],
]

export type DemoPerson = {
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly roles: readonly Role[]
  /** An authenticator app whose codes stand on /demo. */
  readonly secondFactor: boolean
}
export type DemoPartner = {
  readonly company: Company
  readonly at: number
  readonly life: Life
  readonly days: number
  readonly language: Lang
  readonly domain: string
  readonly tenantId: Id<'tenant'>
  /** The founder first. */
  readonly people: readonly DemoPerson[]
  readonly client: { readonly id: string; readonly secret: string }
}

const FOUNDER: readonly Role[] = ['globalAdmin', 'accountAdmin']
/** Who works there besides the founder; the signer carries a second factor. */
// biome-ignore format: a table
const staff: readonly { roles: readonly Role[]; secondFactor?: true; sellers?: true }[] = [
  { roles: ['userAdmin', 'salesAgent'] },
  { roles: ['globalAdmin'],                secondFactor: true, sellers: true },
  { roles: ['adminAgent', 'billingAdmin'], sellers: true },
]
/** Lives that lead to a signature have people for it. */
const sellers: readonly Life[] = [
  ...(['sellsInPlaces', 'distributes', 'sells', 'restricted', 'signsSoon', 'lapsed', 'signsOnce'] as const),
  ...(['blockedByClosing', 'blockedUnassociated', 'readyToSign', 'collectsProofs', 'awaitsDecision'] as const),
]

const companyOf = (site: string): Company => {
  const found = knownCompanies.find(({ website }) => website === `https://${site}.example/`)
  if (!found) throw new Error(`The registry knows no company at ${site}.`)
  return found
}

const peopleOf = (country: string, at: number, life: Life, domain: string): DemoPerson[] => {
  const wanted = [{ roles: FOUNDER }, ...staff.filter((one) => !one.sellers || sellers.includes(life))]
  return wanted.map((one, n) => {
    const { local, ...names } = personOf(country, at, n)
    return { ...names, email: `${local}@${domain}`, roles: one.roles, secondFactor: 'secondFactor' in one }
  })
}

export const partners: readonly DemoPartner[] = cast.map(([site, life, days], at) => {
  const company = companyOf(site)
  const domain = `${site}.example`
  return {
    ...{ company, at, life, days, domain, language: company.country === 'KR' ? 'ko' : 'en' },
    tenantId: seededId<'tenant'>(`tenant ${site}`),
    people: peopleOf(company.country, at, life, domain),
    client: { id: seededId(`client ${site}`), secret: seededSecret(`client ${site}`) },
  }
})

/** People on their way into the network: an enrolment begun, or a request to join a company that is here. */
// biome-ignore format: a table
const arriving = [
  ['doraesaem',             'profile', 0, 4],
  ['federweg',              'terms',   1, 2],
  ['kestrelgate',           'company', 2, 1],
  ['lindwurm-datentechnik', 'joining', 5, 1],
] as const

export type Newcomer = DemoPartner & { readonly step: (typeof arriving)[number][1] }
export const newcomers: readonly Newcomer[] = arriving.map(([site, step, n, days]) => {
  const company = companyOf(site)
  const domain = `${site}.example`
  const { local, ...names } = personOf(company.country, 50, n)
  const founder = { ...names, email: `${local}@${domain}`, roles: FOUNDER, secondFactor: false }
  return {
    ...{ company, at: 50, life: 'arriving', step, days, domain, language: company.country === 'KR' ? 'ko' : 'en' },
    tenantId: seededId<'tenant'>(`arriving ${site}`),
    people: [founder],
    client: { id: '', secret: '' },
  }
})

export const signInOf = ({ email, roles }: { email: string; roles: readonly Role[] }) => ({
  email,
  password: PASSWORD,
  roles: [...roles],
})
