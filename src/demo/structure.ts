/** What is under way between companies of the demo: a merge to confirm, a location on its way, a tenant linked by its admin. */
import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { inTenant } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { addMember, createTenant } from '#modules/access/index.ts'
import { locations, ofTenant } from '#modules/membership/index.ts'
import { accept, invite } from '#modules/membership/merges/commands.ts'
import { link } from '#modules/membership/tenants/commands.ts'
import { ask } from '#modules/membership/transfers/commands.ts'
import { partners } from './cast/partners.ts'
import { seededId } from './ids.ts'
import { comes } from './story/people.ts'
import { act, as, hear, type Moment, organisationWide, type Stage } from './story/stage.ts'

const HOUR_MS = 3_600_000
export const [LEADS, JOINS] = ['lindwurm-datentechnik', 'kranich-soehne']
export const [GIVES, RECEIVES] = ['daongyeol', 'garamnuri']
const LINKS = 'raintree-digital'
/** The one person who is admin of a company and of the lab linked to it. */
export const LINKER = {
  company: 'Rain Tree Labs',
  name: 'Nadia Rahman',
  email: `nadia.rahman@labs.${LINKS}.example`,
} as const

export function structureStory(dawn: Date): Moment[] {
  const at = (daysAgo: number, hours: number) => new Date(addDays(dawn, -daysAgo).getTime() + hours * HOUR_MS)
  return [
    { at: at(27, 10), play: linksItsLab },
    { at: at(9, 11), play: merges },
    { at: at(5, 16), play: gives },
  ]
}

const partnerAt = (site: string) => {
  const found = partners.find(({ domain }) => domain === `${site}.example`)
  if (!found) throw new Error(`The demo has no company at ${site}.`)
  return found
}
/** The founder of a company at work. */
function founderOf(stage: Stage, site: string): Ctx {
  const { people, tenantId } = partnerAt(site)
  const by = stage.cast.get(people[0]?.email ?? '')
  if (!by) throw new Error(`Nobody has come to ${site} yet.`)
  return as(stage, { by, in: tenantId, grants: organisationWide(['globalAdmin', 'accountAdmin']) })
}
const globalIdOf = async (ctx: Ctx) => (await ofTenant(ctx)).globalId

/** Proposed and accepted: the company that proposed has the last word. */
async function merges(stage: Stage) {
  const [leads, joins] = [founderOf(stage, LEADS), founderOf(stage, JOINS)]
  const partnerId = await globalIdOf(joins)
  const message = 'As agreed: one company in the network from the new year on.'
  let id = seededId<'merge'>('merge')
  await act(leads, 'POST /merges', async () => {
    id = (await invite(leads, { partnerId, message })).id
  })
  await hear(stage)
  await act(joins, 'POST /merges/:id/acceptance', () => accept(joins, { id }))
  await hear(stage)
}

/** The newest site of one company is offered to another, which has not answered. */
async function gives(stage: Stage) {
  const giver = founderOf(stage, GIVES)
  const [site] = await giver.db
    .select({ id: locations.id })
    .from(locations)
    .where(and(within(giver, locations), eq(locations.status, 'active'), eq(locations.headquarters, false)))
    .orderBy(desc(locations.createdAt), desc(locations.id))
    .limit(1)
  if (!site) return
  const partnerId = await globalIdOf(founderOf(stage, RECEIVES))
  const message = '대전 팀이 함께 옮겨 갑니다.'
  await act(giver, 'POST /transfers', () => ask(giver, { locationId: site.id, partnerId, message }))
  await hear(stage)
}

/** A directory of its own for a lab, linked by the one person who is admin of both. */
async function linksItsLab(stage: Stage) {
  const { tenantId, company } = partnerAt(LINKS)
  const grants = organisationWide(['globalAdmin'])
  const lab = seededId<'tenant'>('tenant lab')
  await createTenant(stage.ctx, { id: lab, name: LINKER.company, kind: 'partner', country: company.country })
  const by = await comes(stage.ctx, { name: LINKER.name, email: LINKER.email, language: 'en' })
  await addMember(inTenant(stage.ctx, lab), { userId: by.id, grants })
  await addMember(inTenant(stage.ctx, tenantId), { userId: by.id, grants })
  const ctx = as(stage, { by, in: tenantId, grants })
  await act(ctx, 'POST /tenants', () => link(ctx, { linkedTenantId: lab }))
  await hear(stage)
}
