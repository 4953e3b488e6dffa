import { sql } from 'drizzle-orm'
import type { Config } from '#config'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import type { Role } from '#kernel/permissions.ts'
import { addDays } from '#kernel/time.ts'
import { addMember, addVerifiedDomain, createTenant, keepNetworkSetting, vendorOf } from '#modules/access/index.ts'
import { supersede } from '#modules/agreements/agreements/commands.ts'
import { runDrives, sealEvidence } from '#modules/agreements/index.ts'
import { sealEntries } from '#modules/audit/chain/commands.ts'
import { endEntitlements, expireAllocations, remindOfEnds } from '#modules/benefits/ends/commands.ts'
import { settleLevels } from '#modules/levels/holdings/renewals.ts'
import { expireTransfers } from '#modules/levels/purchases/commands/settle.ts'
import { remindReviewers } from '#modules/membership/verifications/commands/remind.ts'
import { refreshStale } from '#modules/notifications/actions/commands.ts'
import { runClock } from '#modules/relationships/delegations/commands/house.ts'
import { expire as expireRequests } from '#modules/relationships/requests/commands.ts'
import { provision } from '#modules/subscriptions/provisioning/commands/handing.ts'
import { moveOn } from '#modules/subscriptions/renewals/commands.ts'
import { render } from '#worker/mail.ts'
import { inNetworkOf } from '#worker/worker.ts'
import { benefitStory } from './benefits/story.ts'
import { openCatalog } from './catalog/story.ts'
import { customerStory } from './customers.ts'
import { delegationStory } from './delegations.ts'
import type { DemoNeeds } from './demo.ts'
import { seededId } from './ids.ts'
import { legacyStory } from './legacy.ts'
import { levelStory } from './levels.ts'
import { licenceStory } from './licences.ts'
import { BANK, SELLER, VENDOR, vendorUsers } from './network.ts'
import { handOverStory } from './sales/between.ts'
import { salesStory } from './sales/story.ts'
import { comes } from './story/people.ts'
import { hear, type Moment, organisationWide, type Stage } from './story/stage.ts'
import { dawnOf, timeline } from './story/timeline.ts'
import { structureStory } from './structure.ts'
import { demoMails } from './tables.ts'

type SeedNeeds = Pick<DemoNeeds, 'transact' | 'clock' | 'vault'> & {
  readonly config: Pick<Config, 'MAIL_FROM' | 'PUBLIC_URL'>
}

/**
 * Fills an empty database with the demo network, once, in one transaction: a start that is broken off leaves nothing, and a
 * database with a vendor is left as it is.
 */
export async function seed(needs: SeedNeeds) {
  await inNetworkOf(needs)(async (ctx) => {
    if (await vendorOf(ctx)) return
    const dawn = dawnOf(ctx.now)
    // a sequence does not go back with the transaction that was broken off
    await ctx.db.execute(sql`select setval('partner_serials', 1, false) where not exists (select from partner_ids)`)
    await ctx.db.execute(sql`select setval(serials, 1, false) from unnest(array['level_order_serials', 'level_invoice_serials']::regclass[]) serials
      where not exists (select from level_purchases)`)
    const moments = inTime([
      ...timeline(dawn),
      ...benefitStory(dawn, needs.vault),
      ...levelStory(dawn),
      ...legacyStory(dawn),
      ...structureStory(dawn),
      ...customerStory(dawn),
      ...delegationStory(dawn),
      ...licenceStory(dawn),
      ...salesStory(dawn),
      ...handOverStory(dawn),
    ])
    const first = moments[0]?.at ?? dawn
    const stage = await openDesk(at(ctx, first), needs)
    await openCatalog(at(ctx, first), dawn)
    let day = dawnOf(first)
    for (const moment of moments) {
      const morning = dawnOf(moment.at)
      if (isNight(morning, day, dawn)) {
        await night(at(ctx, morning), stage, { dawn, since: day })
        day = morning
      }
      await moment.play({ ...stage, ctx: at(ctx, moment.at), isWatched: moment.at >= addDays(dawn, -WATCHED_DAYS) })
    }
    await night(at(ctx, dawn), stage, { dawn, since: day })
    for (const look of [refreshStale, sealEntries]) await look(at(ctx, dawn))
    await hear({ ...stage, ctx: at(ctx, dawn), isWatched: true })
  })
}

const inTime = (moments: readonly Moment[]) => [...moments].sort((a, b) => a.at.getTime() - b.at.getTime())

/** The same transaction at another time. */
const at = (ctx: Ctx, now: Date): Ctx => contextOf({ ...ctx, now, changes: [] })

const WATCHED_DAYS = 60
const WEEK_DAYS = 7
/** Every day of the last weeks ends with one; before, what is due is done once a week. */
const isNight = (morning: Date, last: Date, dawn: Date) =>
  morning >= (morning >= addDays(dawn, -WATCHED_DAYS) ? addDays(last, 1) : addDays(last, WEEK_DAYS))

const benefitEnds = [expireAllocations, endEntitlements, remindOfEnds]
const accessEnds = [runClock, expireRequests]
const levelEnds = [settleLevels, expireTransfers]
/** What is renewed is charged, however long ago. */
const sold = [moveOn, provision]

/** What the clock does each night; long ago there was no drive to run and no promise that still counts. */
async function night(ctx: Ctx, stage: Stage, { dawn, since }: { dawn: Date; since: Date }) {
  const watchedFrom = addDays(dawn, -WATCHED_DAYS)
  const isWatched = ctx.now >= watchedFrom
  const begins = isWatched && since < watchedFrom ? [refreshStale] : []
  const watched = isWatched
    ? [...begins, supersede, runDrives, remindReviewers, ...levelEnds, ...accessEnds, ...benefitEnds]
    : []
  for (const job of [...watched, ...sold, sealEntries, sealEvidence]) await job(ctx)
  await hear({ ...stage, ctx, isWatched })
}

/** The vendor, and its people at their desks. */
async function openDesk(ctx: Ctx, { config }: SeedNeeds): Promise<Stage> {
  await keepNetworkSetting(ctx, { key: 'demo', value: true })
  await keepNetworkSetting(ctx, { key: 'levels', value: { bankDetails: BANK } })
  await keepNetworkSetting(ctx, { key: 'seller', value: SELLER })
  const id = seededId<'tenant'>('tenant vendor')
  const vendor = await createTenant(ctx, { id, name: VENDOR.name, kind: 'vendor', country: VENDOR.country })
  const here = inTenant(ctx, vendor.id)
  const cast: Stage['cast'] = new Map()
  for (const { name, email, roles } of vendorUsers) {
    const person = await comes(ctx, { name, email, language: 'en' })
    cast.set(email, person)
    await addMember(here, { userId: person.id, grants: organisationWide(roles) })
  }
  await addVerifiedDomain(here, { name: VENDOR.domain })
  const house = { from: config.MAIL_FROM, publicUrl: config.PUBLIC_URL }
  const stage: Stage = {
    isWatched: false,
    ...{ ctx, vendorId: vendor.id, cast, reviewer: emailOf('reviewer'), manager: emailOf('partnerManager') },
    deliver: async (mail, sentAt) => {
      const { to, subject, text, html } = render(mail, house)
      const about = { letter: mail.letter, language: mail.language, sentAt }
      await ctx.db.insert(demoMails).values({ to, subject, text, html, ...about })
    },
  }
  await hear(stage)
  return stage
}

const emailOf = (role: Role) => vendorUsers.find(({ roles }) => roles.includes(role))?.email ?? ''
