/** Colleagues who need the same roles hold them as a group. */
import { and, eq, inArray } from 'drizzle-orm'
import { across, within } from '#kernel/store.ts'
import { joinGroup, makeGroup, members } from '#modules/access/index.ts'
import type { DemoPartner } from '../cast/partners.ts'
import { founderIn } from './arrival.ts'
import { act, type Stage } from './stage.ts'

const PEOPLE_MIN = 2
const everywhere = { scope: 'organisation', scopeId: null } as const
const GRANTS = [
  { role: 'referralsUser', ...everywhere },
  { role: 'incentivesUser', ...everywhere },
] as const
// biome-ignore format: a table
const team = {
  en: { name: 'Channel team', description: 'Works referrals and incentives together.' },
  ko: { name: '채널팀',        description: '추천 건과 인센티브를 함께 맡아요.' },
}

/** Larger companies put those who sell together into a group of their own. */
export async function teamForms(stage: Stage, partner: DemoPartner) {
  const ids = partner.people.slice(1).flatMap(({ email }) => stage.cast.get(email)?.id ?? [])
  if (ids.length < PEOPLE_MIN) return
  const ctx = founderIn(stage, partner)
  const places = await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(across(ctx, members), within(ctx, members), eq(members.status, 'active'), inArray(members.userId, ids)))
  const { id } = await act(ctx, 'POST /groups', () =>
    makeGroup(ctx, { ...team[partner.language], grants: [...GRANTS] }),
  )
  const next = founderIn(stage, partner)
  await act(next, 'POST /groups/:id/members', () => joinGroup(next, { id, memberIds: places.map((one) => one.id) }))
}
