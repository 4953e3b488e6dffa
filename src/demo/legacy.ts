/** The old centre of the demo: its members brought in, its end planned, some of them here already, one who asks too late. */
import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { NETWORK } from '#kernel/id.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { currentTerms } from '#modules/membership/index.ts'
import { claim } from '#modules/migration/claims/commands/claim.ts'
import { ask, lookedUp, prove } from '#modules/migration/late-claims/commands/partner.ts'
import { recordOf } from '#modules/migration/late-claims/rules.ts'
import { noteBounce, plan, sendNotices } from '#modules/migration/retirement/commands.ts'
import { proposed } from '#modules/migration/retirement/letters.ts'
import { partners } from './cast/partners.ts'
import { type OldMember, oldMembers } from './legacyCast.ts'
import { bringIn, manager } from './legacyImport.ts'
import { comes } from './story/people.ts'
import { act, as, hear, type Moment, organisationWide, type Stage } from './story/stage.ts'

const [BROUGHT, ANNOUNCED, FROZEN, LEFT] = [84, 80, 10, 20]
const HOUR_MS = 3_600_000
const LATE = 'quillonridge'

/** The plan stands between freeze and end on the day the demo begins: counted from there, it is so in every demo. */
export function legacyStory(dawn: Date): Moment[] {
  const at = (daysAgo: number, hours: number) => new Date(addDays(dawn, -daysAgo).getTime() + hours * HOUR_MS)
  const links: Links = new Map()
  const came = oldMembers.filter(({ way }) => way === 'claimed')
  const opened = oldMembers.filter(({ way }) => way === 'opened')
  return [
    { at: at(BROUGHT, 8), play: bringIn },
    { at: at(ANNOUNCED + 1, 9), play: plans(dawn) },
    ...[ANNOUNCED, 40, FROZEN].map((daysAgo) => ({ at: at(daysAgo, 9), play: notices(links) })),
    { at: at(ANNOUNCED, 10), play: bounces },
    ...opened.map((member, n) => ({ at: at(ANNOUNCED - 3 - n * 5, 11), play: opens(member) })),
    ...came.map((member, n) => ({ at: at(ANNOUNCED - 6 - n * 8, 13), play: claims(member, links) })),
    { at: at(4, 14), play: asksLate },
  ]
}

const plans = (dawn: Date) => (stage: Stage) => {
  const ctx = manager(stage)
  const days = {
    announceOn: dateOf(addDays(dawn, -ANNOUNCED)),
    freezeOn: dateOf(addDays(dawn, -FROZEN)),
    retireOn: dateOf(addDays(dawn, LEFT)),
  }
  return act(ctx, 'PUT /vendor/retirement', () =>
    plan(ctx, { ...days, zone: 'UTC', noticeDays: [90, 60, 30, 14, 7, 1], ...proposed }),
  )
}

/** The links of the letters by mailbox: they are in the letters alone, so whoever comes is told theirs here. */
type Links = Map<string, string>
const notices = (links: Links) => async (stage: Stage) => {
  const ctx = manager(stage)
  while ((await sendNotices(ctx)) > 0);
  const { rows } = await ctx.db.execute<{ email: string; token: string }>(sql`
    select facts->>'to' as email, facts->'facts'->>'token' as token from outbox where name = 'mail.wanted' and facts->>'letter' = 'migration.invitation'`)
  for (const { email, token } of rows) links.set(email, token)
  await hear(stage)
}

async function bounces(stage: Stage) {
  const ctx = manager(stage)
  for (const { contacts } of oldMembers.filter(({ way }) => way === 'bounced'))
    for (const { email } of contacts)
      await act(ctx, 'POST /vendor/retirement/bounces', () => noteBounce(ctx, { email }))
}

const opens = ({ oldId }: OldMember) => ({ ctx: { db, now } }: Stage) =>
  db.execute(sql`update legacy_letters set opened_at = ${now} where old_id = ${oldId} and opened_at is null`) // biome-ignore format: one thought

const claims = ({ contacts: [contact], language }: OldMember, links: Links) => async (stage: Stage) => {
  if (!contact) return
  const { name, email } = contact
  const by = await comes(stage.ctx, { name, email, language })
  stage.cast.set(email, by)
  const ctx: Ctx = as(stage, { by, in: NETWORK, grants: [] })
  const { version: termsVersion } = await currentTerms(ctx)
  await act(ctx, 'POST /claims/:token', () => claim(ctx, { token: links.get(email) ?? '', termsVersion }))
  await hear(stage)
} // biome-ignore format: one thought

/** A company that enrolled anew asks for what it was there: by its old domain, and a reviewer has it before them. */
async function asksLate(stage: Stage) {
  const old = oldMembers.find(({ way, country }) => way === 'inactive' && country === 'US')
  const partner = partners.find(({ company }) => company.website.includes(LATE))
  const by = stage.cast.get(partner?.people[0]?.email ?? '')
  if (!old || !partner || !by) return
  const ctx = as(stage, { by, in: partner.tenantId, grants: organisationWide(['globalAdmin', 'accountAdmin']) })
  const note = 'We traded under this name until we moved.'
  await act(ctx, 'POST /late-claims', async () => {
    const { id } = await ask(ctx, { oldId: old.printedOldId, note })
    const { domain, token } = await prove(ctx, { id, name: old.domain })
    await lookedUp(ctx, { id }, { domain, texts: [recordOf(token ?? '')] })
  })
  await hear(stage)
}
