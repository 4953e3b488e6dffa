/** What happens in the life of a demo company: each step is one operation of the API, run by the command behind it. */
import { and, asc, eq } from 'drizzle-orm'
import type { Api } from '#api/routes.ts'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import type { Said } from '#kernel/words.ts'
import { addVerifiedDomain, domains } from '#modules/access/index.ts'
import { partnerAgreement } from '#modules/agreements/acceptances/queries.ts'
import { accept as signAgreement } from '#modules/agreements/index.ts'
import { changeProfile, suspend } from '#modules/membership/accounts/commands.ts'
import { shut } from '#modules/membership/closures/commands.ts'
import {
  acceptCheck,
  addLocation,
  answerCheck,
  appealCheck,
  askCheck,
  associate,
  claimCheck,
  decideItem,
  declareItem,
  enterReseller,
  locations,
  qualifyReseller,
  rejectCheck,
  rejectReseller,
  restrictReseller,
  verifications,
} from '#modules/membership/index.ts'
import { itemsOf } from '#modules/membership/programmes/checklists/queries.ts'
import type { Kind as ResellerKind } from '#modules/membership/programmes/checklists/tables.ts'
import type { Kind as CheckKind } from '#modules/membership/verifications/reasons/tables.ts'
import type { DemoPartner } from '../cast/partners.ts'
import { contactOf, profileOf } from './forms.ts'

export type Doer = 'founder' | 'signer' | 'reviewer' | 'manager'
export type Step = {
  readonly by: Doer
  /** As the audit names it. */
  readonly operation: keyof Api
  readonly run: (ctx: Ctx, partner: DemoPartner) => Promise<unknown>
}
const step = (by: Doer, operation: keyof Api, run: Step['run']): Step => ({ by, operation, run })
const there = 'POST /vendor/partners/:tenantId'

async function idOf(ctx: Ctx, kind: CheckKind) {
  const [check] = await ctx.db
    .select({ id: verifications.id })
    .from(verifications)
    .where(and(within(ctx, verifications), eq(verifications.kind, kind)))
  if (!check) throw new Error(`The story has no ${kind} check here.`)
  return { tenantId: ctx.tenantId, id: check.id }
}

async function sitesOf(ctx: Ctx) {
  return ctx.db.select().from(locations).where(within(ctx, locations)).orderBy(asc(locations.id))
}
const locationAt = async (ctx: Ctx, at: number) => {
  const site = (await sitesOf(ctx))[at]
  if (!site) throw new Error('The story has no such location here.')
  return site
}
const siteAt = async (ctx: Ctx, at: number) => ({ locationId: (await locationAt(ctx, at)).id })

// Checks
export const accepted = (kind: CheckKind) =>
  step('reviewer', `${there}/verifications/:id/acceptance`, async (ctx) => acceptCheck(ctx, await idOf(ctx, kind)))
export const claimed = (kind: CheckKind) =>
  step('reviewer', `${there}/verifications/:id/claim`, async (ctx) => claimCheck(ctx, await idOf(ctx, kind)))
export const rejected = (kind: CheckKind, reasonCode: string, text: Said) =>
  step('reviewer', `${there}/verifications/:id/rejection`, async (ctx, { language }) =>
    rejectCheck(ctx, { ...(await idOf(ctx, kind)), reasonCode, text: text[language] }),
  )
export const asked = (kind: CheckKind, text: Said) =>
  step('reviewer', `${there}/verifications/:id/question`, async (ctx, { language }) =>
    askCheck(ctx, { ...(await idOf(ctx, kind)), text: text[language] }),
  )
export const answered = (kind: CheckKind, text: Said) =>
  step('founder', 'POST /verifications/:id/answer', async (ctx, { language }) =>
    answerCheck(ctx, { id: (await idOf(ctx, kind)).id, text: text[language], fileIds: [] }),
  )
export const appealed = (kind: CheckKind, text: Said) =>
  step('founder', 'POST /verifications/:id/appeal', async (ctx, { language }) =>
    appealCheck(ctx, { id: (await idOf(ctx, kind)).id, text: text[language], fileIds: [] }),
  )

// Account
export const suspended = (reason: Said) =>
  step('manager', `${there}/suspension`, (ctx, { language, tenantId }) =>
    suspend(ctx, { tenantId, reason: reason[language] }),
  )
export const moved = (address: { addressLine1: string; postalCode: string }) =>
  step('founder', 'PUT /account/profile', (ctx, partner) => changeProfile(ctx, { ...profileOf(partner), ...address }))
export const domainProven = step('founder', 'POST /domains/:id/check', async (ctx, { domain }) => {
  const [known] = await ctx.db.select({ id: domains.id }).from(domains).where(within(ctx, domains))
  return known ?? addVerifiedDomain(ctx, { name: domain })
})

// Locations
export type Site = { name: string; country: string; addressLine1: string; city: string; postalCode: string }
export const opened = ({ ...site }: Site & { state?: string }) =>
  step('founder', 'POST /locations', (ctx, partner) => addLocation(ctx, { ...site, contact: contactOf(partner) }))
export const closed = (at: number) =>
  step('founder', 'POST /locations/:locationId/closure', async (ctx) => shut(ctx, await locationAt(ctx, at)))

// Programmes
export const entered = (kind: ResellerKind) =>
  step('founder', 'POST /programmes/reseller', (ctx) => enterReseller(ctx, { kind }))

const notes: Said = { en: 'As described in our file of this year.', ko: '올해 제출한 자료에 자세히 적어 두었습니다.' }
/** Ticks off what this side ticks off; with `but`, all except those. */
const ticked = (by: 'founder' | 'manager', kind: ResellerKind, but: readonly string[]) =>
  step(by, by === 'founder' ? 'PUT /programmes/reseller/checklist/:itemId' : 'PUT /vendor/partners/:tenantId/programmes/reseller/checklist/:itemId', async (ctx, { language }) => {
    const side = by === 'founder' ? 'partner' : 'vendor'
    const items = (await itemsOf(ctx, [kind])).filter((item) => item.clearedBy === side && !but.includes(item.code))
    const tick = side === 'partner' ? declareItem : decideItem
    for (const { id: itemId } of items) await tick(ctx, { itemId, met: true, note: notes[language], fileIds: [] })
  }) // biome-ignore format: one thought
export const declared = (kind: ResellerKind, ...but: string[]) => ticked('founder', kind, but)
export const decided = (kind: ResellerKind, ...but: string[]) => ticked('manager', kind, but)
export const qualified = step('manager', `${there}/programmes/reseller/qualification`, (ctx) => qualifyReseller(ctx))
const withReason = (path: 'restriction' | 'rejection', command: typeof restrictReseller) => (reason: Said) =>
  step('manager', `${there}/programmes/reseller/${path}`, (ctx, { language, tenantId }) =>
    command(ctx, { tenantId, reason: reason[language] }),
  )
export const restricted = withReason('restriction', restrictReseller)
export const turnedAway = withReason('rejection', rejectReseller)

// Association and agreement
export const associated = (at = 0) =>
  step('founder', 'PUT /association', async (ctx) => associate(ctx, await siteAt(ctx, at)))
const title: Said = { en: 'Managing director', ko: '대표이사' }
export const signed = step('signer', 'POST /agreements/partner/acceptance', async (ctx, { language }) => {
  const { agreement } = await partnerAgreement(ctx)
  const binding = agreement?.texts.find((text) => text.language === 'en')
  return signAgreement(ctx, { textHash: binding?.hash ?? '', title: title[language], confirmed: true })
})
