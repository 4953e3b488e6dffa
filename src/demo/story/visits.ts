/** The vendor's support asks to come into companies: one has said no, one has not answered yet. */
import { contextOf } from '#kernel/context.ts'
import { askForSupport, refuseSupport } from '#modules/access/index.ts'
import { type DemoPartner, partners } from '../cast/partners.ts'
import { vendorUsers } from '../network.ts'
import { founderIn } from './arrival.ts'
import { act, as, hear, organisationWide, type Stage } from './stage.ts'

/** Whoever of the staff has a second factor: without one nobody goes in. */
const staff = vendorUsers.find(({ secondFactor }) => secondFactor)?.email ?? ''
const MINUTES = 30

// biome-ignore format: a table
const wishes = [
  { site: 'lindwurm-datentechnik', reference: 'T-20418', reason: 'You wrote that the third location has no Partner ID. I would like to see what you see.', refusal: 'Found it ourselves, thank you.' },
  { site: 'garamnuri',             reference: 'T-20431', reason: '혜택 페이지에 기한이 다르게 보인다는 문의를 확인하려고 해요.', refusal: null },
] as const

/** Plays them a day before the demo begins. */
export async function visits(stage: Stage) {
  for (const { site, refusal, ...wish } of wishes) {
    const partner = partners.find(({ domain }) => domain === `${site}.example`)
    if (partner) await asks(stage, partner, { ...wish, refusal })
  }
  await hear(stage)
}

type Wish = { reason: string; reference: string; refusal: string | null }
async function asks(stage: Stage, partner: DemoPartner, { refusal, ...wish }: Wish) {
  const by = stage.cast.get(staff)
  if (!by) return
  const ctx = as(stage, { by, in: partner.tenantId, grants: organisationWide(['owner']) })
  const there = contextOf({ ...ctx, actor: { ...ctx.actor, tenantId: stage.vendorId } })
  const input = { tenantId: partner.tenantId, ...wish, writes: false, minutes: MINUTES }
  const { id } = await act(there, 'POST /vendor/partners/:tenantId/support-sessions', () => askForSupport(there, input))
  if (refusal === null) return
  const home = founderIn(stage, partner)
  await act(home, 'POST /support-sessions/:id/refusal', () => refuseSupport(home, { id, reason: refusal }))
}
