/** What the demo's partners may do for their customers, and the companies they have asked: something in every state. */
import { and, asc, eq } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { joinGroup, makeGroup, members, people } from '#modules/access/index.ts'
import { assign } from '#modules/relationships/assignments/commands.ts'
import { approve, end } from '#modules/relationships/delegations/commands/customer.ts'
import { ask, terminate } from '#modules/relationships/delegations/commands/partner.ts'
import { type DirectoryRole, relationships, sellsAs } from '#modules/relationships/index.ts'
import { accept as authorise, invite } from '#modules/relationships/partnerships/commands.ts'
import { ask as askCompany, withdraw } from '#modules/relationships/requests/commands.ts'
import { partners } from './cast/partners.ts'
import { act, as, hear, type Moment, organisationWide, type Stage } from './story/stage.ts'

const HOUR_MS = 3_600_000
const SELLERS = ['daongyeol', 'quillonridge']
/** Who buys for others, and who sells what it buys. */
const [PROVIDES, RESELLS] = ['quillonridge', 'whitepinebay']
const HELP: DirectoryRole[] = ['helpdeskAdmin', 'userAdmin', 'licenseAdmin', 'serviceSupportAdmin']
const READ: DirectoryRole[] = ['globalReader', 'reportsReader', 'securityReader']

type Told = {
  readonly customer: number
  readonly en: string
  readonly ko: string
  readonly days: number
  readonly roles: DirectoryRole[]
  readonly askedAgo: number
  readonly approved?: true
  readonly group?: true
  readonly ended?: { readonly by: 'customer' | 'partner'; readonly ago: number }
}
// biome-ignore format: a table
const told: readonly Told[] = [
  { customer: 0, en: 'Helpdesk_2026', ko: '헬프데스크_2026', days: 365, roles: HELP,                              askedAgo: 20, approved: true, group: true },
  { customer: 0, en: 'Security_review', ko: '보안_점검', days: 60,  roles: ['globalAdmin', 'securityAdmin'],  askedAgo: 2 },
  { customer: 1, en: 'Onboarding', ko: '도입_지원', days: 25,  roles: [...HELP, 'groupsAdmin'],          askedAgo: 18, approved: true, group: true },
  { customer: 2, en: 'Quick_fix', ko: '긴급_지원', days: 10,  roles: ['mailAdmin'],                     askedAgo: 19, approved: true },
  { customer: 3, en: 'Licences', ko: '라이선스_관리', days: 730, roles: ['licenseAdmin'],                  askedAgo: 16, approved: true, ended: { by: 'customer', ago: 4 } },
  { customer: 4, en: 'Directory_review', ko: '디렉터리_점검', days: 90,  roles: READ,                              askedAgo: 17, approved: true, ended: { by: 'partner', ago: 6 } },
  { customer: 5, en: 'Mail_move', ko: '메일_이전', days: 180, roles: ['mailAdmin', 'userAdmin'],        askedAgo: 3 },
  { customer: 6, en: 'Reports', ko: '보고서_열람', days: 730, roles: READ,                              askedAgo: 12, approved: true, group: true },
]

export function delegationStory(dawn: Date): Moment[] {
  const at = (daysAgo: number, hours: number) => new Date(addDays(dawn, -daysAgo).getTime() + hours * HOUR_MS)
  const together = { at: at(8, 11), play: sellsTogether }
  return [together, ...SELLERS.flatMap((site) => storyOf(site, at))]
}

function storyOf(site: string, at: (daysAgo: number, hours: number) => Date): Moment[] {
  return [
    ...told.flatMap((one) => momentsOf(site, one, at)),
    { at: at(5, 11), play: (stage: Stage) => asksCompanies(stage, site) },
  ]
}

function momentsOf(site: string, one: Told, at: (daysAgo: number, hours: number) => Date): Moment[] {
  const known: { id?: Id<'delegation'> } = {}
  const { ended } = one
  return [
    { at: at(one.askedAgo, 14), play: (stage) => asks(stage, site, one, known) },
    ...(one.approved
      ? [{ at: at(one.askedAgo - 1, 10), play: (stage: Stage) => approves(stage, site, one, known) }]
      : []),
    ...(ended ? [{ at: at(ended.ago, 15), play: (stage: Stage) => ends(stage, site, one, known) }] : []),
  ]
}
type Known = { id?: Id<'delegation'> }

/** Whoever acts for a partner with its customers. */
export function agentOf(stage: Stage, site: string) {
  const partner = partners.find(({ domain }) => domain === `${site}.example`)
  const agent = partner?.people.find(({ roles }) => roles.includes('adminAgent'))
  const by = stage.cast.get(agent?.email ?? '')
  if (!partner || !by) throw new Error(`Nobody sells for ${site} yet.`)
  return { ctx: as(stage, { by, in: partner.tenantId, grants: organisationWide(['adminAgent']) }), partner }
}

/** The so-manieth customer the partner has won. */
export async function customerOf(ctx: Ctx, n: number) {
  const [row] = await ctx.db
    .select({ id: relationships.customerId })
    .from(relationships)
    .where(and(within(ctx, relationships), eq(relationships.status, 'active')))
    .orderBy(asc(relationships.id))
    .offset(n)
    .limit(1)
  if (!row) throw new Error('The partner has too few customers.')
  return row.id
}

/** An admin of the customer at work. */
export async function adminOf(stage: Stage, tenantId: Id<'tenant'>): Promise<Ctx> {
  const there = inTenant(stage.ctx, tenantId)
  const [by] = await there.db
    .select({ id: people.id, name: people.name, email: people.email, language: people.language })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .where(within(there, members))
    .orderBy(asc(members.id))
    .limit(1)
  if (!by) throw new Error('The customer has nobody.')
  return as(stage, { by, in: tenantId, grants: organisationWide(['globalAdmin']) })
}

async function asks(stage: Stage, site: string, { customer, days, roles, ...names }: Told, known: Known) {
  const { ctx, partner } = agentOf(stage, site)
  const name = names[partner.language]
  const customerId = await customerOf(ctx, customer)
  await act(ctx, 'POST /delegations', async () => {
    known.id = (await ask(ctx, { customerId, name, days, roles })).id
  })
  await hear(stage)
}

async function approves(stage: Stage, site: string, { customer, group, roles, ...names }: Told, { id }: Known) {
  const { ctx, partner } = agentOf(stage, site)
  if (!id) return
  const admin = await adminOf(stage, await customerOf(ctx, customer))
  await act(admin, 'POST /our-delegations/:id/approval', () => approve(admin, { id }))
  await hear(stage)
  if (!group) return
  const name = names[partner.language]
  const called = partner.language === 'ko' ? `고객 지원 · ${name}` : `Customer care · ${name}`
  const { id: groupId } = await act(ctx, 'POST /groups', () => makeGroup(ctx, { name: called }))
  const [place] = await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(within(ctx, members), eq(members.userId, ctx.actor.id)))
  if (place) await act(ctx, 'POST /groups/:id/members', () => joinGroup(ctx, { id: groupId, memberIds: [place.id] }))
  const given = { delegationId: id, groupId, roles: roles.slice(0, 2) }
  await act(ctx, 'POST /delegations/:delegationId/assignments', () => assign(ctx, given))
  await hear(stage)
}

async function ends(stage: Stage, site: string, { customer, ended }: Told, { id }: Known) {
  const { ctx } = agentOf(stage, site)
  if (!id) return
  const admin = await adminOf(stage, await customerOf(ctx, customer))
  if (ended?.by === 'customer') await act(admin, 'DELETE /our-delegations/:id', () => end(admin, { id }))
  else await act(ctx, 'DELETE /delegations/:id', () => terminate(ctx, { id }))
  await hear(stage)
}

/** One by letter, one by a link that is handed over, one taken back. */
async function asksCompanies(stage: Stage, site: string) {
  const { ctx, partner } = agentOf(stage, site)
  const isKorean = partner.language === 'ko'
  const message = isKorean
    ? '귀사의 클라우드 서비스를 맡아 관리하고 싶습니다. 링크에서 내용을 확인해 주세요.'
    : 'We would like to look after your cloud services. Please read what we ask for.'
  const about = { message, language: partner.language, withAccess: false }
  const email = isKorean ? 'it@pureunsol.example' : 'it@amberfold.example'
  const first = { ...about, kind: 'reseller', email } as const
  const other = { ...about, kind: 'advisor', withAccess: true } as const
  await act(ctx, 'POST /relationship-requests', () => askCompany(ctx, first))
  await act(ctx, 'POST /relationship-requests', () => askCompany(ctx, other))
  const { id } = await act(ctx, 'POST /relationship-requests', () => askCompany(ctx, { ...other, kind: 'reseller' }))
  await act(ctx, 'DELETE /relationship-requests/:id', () => withdraw(ctx, { id }))
  await hear(stage)
}

/** A provider and one of its resellers; another has not answered. */
async function sellsTogether(stage: Stage) {
  const { ctx } = agentOf(stage, PROVIDES)
  const about = { message: 'We would like to sell with you.', language: 'en', email: null } as const
  const { token } = await act(ctx, 'POST /partnerships', () => invite(ctx, about))
  await act(ctx, 'POST /partnerships', () => invite(ctx, { ...about, email: 'sales@fernhollow.example' }))
  const partner = partners.find(({ domain }) => domain === `${RESELLS}.example`)
  const by = stage.cast.get(partner?.people[0]?.email ?? '')
  if (!partner || !by) throw new Error(`Nobody has come to ${RESELLS} yet.`)
  const theirs = as(stage, { by, in: partner.tenantId, grants: organisationWide(['globalAdmin']) })
  if ((await sellsAs(theirs)) === 'indirectReseller')
    await act(theirs, 'POST /partnership-acceptances', () => authorise(theirs, { token }))
  await hear(stage)
}
