import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { enter } from '#kernel/register.ts'
import type { Demand } from '#kernel/requirement.ts'
import { type Said, word } from '#kernel/words.ts'
import { ofTenant } from '../accounts/queries.ts'
import { associationOf } from '../associations/queries.ts'
import { store as locationStore } from '../locations/tables.ts'
import { resellerOf } from '../programmes/queries.ts'
import { activeLinks } from '../tenants/queries.ts'
import { isOnItsWay } from '../transfers/queries.ts'
import { onItsWay } from '../transfers/rules.ts'
import { refuse } from './rules.ts'

/** What is to be closed: the whole account, or one of its locations. */
export type Target = { readonly locationId: Id<'location'> | null }

/** What must be true before an account or a location is closed: a name, a sentence, and the refusal of what is in the way. */
export type Closing = {
  readonly name: string
  readonly of: 'account' | 'location' | 'both'
  readonly says: Said
  readonly flaw: (ctx: Ctx, target: Target) => Promise<Refusal | null>
}

/** Every condition, in the order of its page; modules above add theirs with `onClosing`. */
const closings = new Map<string, Closing>()
export const onClosing = (closing: Closing): Closing => enter(closings, closing.name, closing)

/** How each condition stands for what is to be closed. */
export async function standingOf(ctx: Ctx, target: Target) {
  const kind = target.locationId ? 'location' : 'account'
  const all: Demand[] = []
  for (const { name, of, says, flaw } of closings.values())
    if (of === kind || of === 'both') all.push({ name, says, flaw: await flaw(ctx, target) })
  return all
}

/** Refuses with the first thing in the way; `besides` one condition that whoever asks answers for. */
export async function mayClose(ctx: Ctx, { besides, ...target }: Target & { besides?: string }): Promise<void> {
  for (const { name, flaw } of await standingOf(ctx, target)) if (flaw && name !== besides) throw flaw
}

onClosing({
  name: 'notTheSeat',
  of: 'location',
  says: {
    en: 'It is not the headquarters, and not the last location',
    ko: '본사나 마지막 사업장이 아니어야 해요',
  },
  flaw: async (ctx, { locationId }) => {
    const { headquarters } = await locationStore.get(ctx, locationId ?? '')
    return headquarters ? refuse.headquartersStay({}, { link: '/locations' }) : null
  },
})

onClosing({
  name: 'notSoldUnder',
  of: 'location',
  says: { en: 'No tenant sells under its Partner ID', ko: '이 파트너 ID로 판매하는 테넌트가 없어야 해요' },
  flaw: async (ctx, { locationId }) => {
    const tie = await associationOf(ctx)
    return tie?.tie.locationId === locationId ? refuse.soldUnder({}, { link: '/association' }) : null
  },
})

onClosing({
  name: 'notSelling',
  of: 'account',
  says: { en: 'The company sells in no programme', ko: '판매 중인 프로그램이 없어야 해요' },
  flaw: async (ctx) => {
    const row = await resellerOf(ctx)
    if (!row || row.status === 'rejected' || row.status === 'left') return null
    const state = word(`state.reseller.${row.status}`)
    return refuse.stillSelling({ state }, { link: '/programmes' })
  },
})

onClosing({
  name: 'notAssociated',
  of: 'account',
  says: { en: 'No location is associated with a tenant', ko: '테넌트에 연결된 사업장이 없어야 해요' },
  flaw: async (ctx) => {
    const tie = await associationOf(ctx)
    return tie ? refuse.stillAssociated({ location: tie.location.name }, { link: '/association' }) : null
  },
})

onClosing({
  name: 'notMerged',
  of: 'account',
  says: {
    en: 'The account stands for itself, with no other tenant',
    ko: '다른 계정이나 테넌트와 묶여 있지 않아야 해요',
  },
  flaw: async (ctx) => {
    const [{ mergedInto }, links] = [await ofTenant(ctx), await activeLinks(ctx)]
    if (mergedInto) return refuse.partOfAnother({}, { link: '/account/tenants' })
    const [one] = links
    return one ? refuse.hasTenants({ name: one.name, n: links.length }, { link: '/account/tenants' }) : null
  },
})

onClosing({
  name: 'notOnItsWay',
  of: 'location',
  says: { en: 'No transfer of it is waiting for an answer', ko: '답을 기다리는 이전이 없어야 해요' },
  flaw: async (ctx, { locationId }) =>
    locationId && (await isOnItsWay(ctx, locationId)) ? onItsWay({}, { link: '/account/transfers' }) : null,
})
