import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { tidy } from '#kernel/text.ts'
import { isSettled, taken } from '../../entitlements/rules.ts'
import { entitlementSettled } from '../../entitlements/shapes.ts'
import { type Entitlement, store as entitlementStore } from '../../entitlements/tables.ts'
import { holderOf, type Kind } from '../../types/kinds.ts'
import { lifeOf } from '../lifecycle.ts'
import * as rules from '../rules.ts'
import type { NewAllocation } from '../shapes.ts'
import { type Allocation, allocations as a, store } from '../tables.ts'
import { colleague, holdsNone } from './people.ts'
import { counted, type Held, noted } from './write.ts'

type Given = { readonly quantity: bigint; readonly topic: string; readonly memberId: NewAllocation['memberId'] }
type Content = Partial<Allocation>

/** Hands out of a right: to a colleague, to the company, or as a key of the vendor's pool. */
export async function assign(
  ctx: Ctx,
  { entitlementId, quantity = 1, topic = '', memberId }: NewAllocation,
): Promise<Held> {
  const before = await entitlementStore.lock(ctx, entitlementId)
  const given: Given = { quantity: BigInt(quantity), topic: tidy(topic), memberId }
  const content = { quantity: given.quantity, ...(await CONTENT[before.kind](ctx, before, given)) }
  const assigned = taken(before, content.quantity, ctx.now)
  const of = await counted(ctx, before, assigned)
  const row = await keep(ctx, of, content)
  await noted(ctx, row, 'assign', row.holderName ?? row.topic)
  if (isSettled(of)) await ctx.tell(entitlementSettled, { entitlementId })
  return { ...row, of }
}

async function keep(ctx: Ctx, of: Entitlement, content: Content & { quantity: bigint }): Promise<Allocation> {
  const { kind, terms, validTo } = of
  const life = { kind, status: lifeOf(kind).states[0], holder: holderOf(kind), since: ctx.now, oneEach: terms.oneEach }
  const until = { validTo: rules.assignedUntil(terms, ctx.now, validTo) }
  const used = { usedAt: rules.isUsedAtOnce(kind) ? ctx.now : null }
  return store.insert(ctx, { entitlementId: of.id, ...life, ...until, ...used, ...content })
}

type Making = (ctx: Ctx, of: Entitlement, given: Given) => Promise<Content>

/** What each kind needs to be handed out, and what it is then known by. */
const CONTENT: Readonly<Record<Kind, Making>> = {
  credit: toPerson,
  developer: toPerson,
  voucher: async (ctx, of, given) => ({ ...(await toPerson(ctx, of, given)), number: numberOf('V') }),
  licence: async () => ({ number: numberOf('L') }),
  softwareKey: keyFromPool,
  support: opened,
  advisory: async (_, { terms }, { quantity, topic }) => {
    rules.engaged(quantity, topic, terms)
    return { topic }
  },
  marketing: async () => ({ quantity: 1n }),
}

async function toPerson(ctx: Ctx, { kind, terms }: Entitlement, { memberId }: Given): Promise<Content> {
  const holding = await colleague(ctx, memberId, terms)
  if (terms.oneEach) await holdsNone(ctx, holding, kind)
  return { ...holding, quantity: 1n }
}

/** Support is opened once; what is counted are its incidents, and its IDs are everybody's in the company. */
async function opened(ctx: Ctx, { id }: Entitlement): Promise<Content> {
  const open = and(within(ctx, a), eq(a.entitlementId, id), eq(a.status, 'active'))
  const [there] = await ctx.db.select({ id: a.id }).from(a).where(open).limit(1)
  if (there) throw rules.refuse.supportOpen()
  return { quantity: 0n, number: numberOf('A'), contractId: numberOf('C') }
}

type PoolKey = { key_id: Id<'benefitKey'> | null; sealed_key: string | null; key_ends: string | null }
/** One free key of the vendor's pool: whoever asks at the same time gets another. */
async function keyFromPool(ctx: Ctx, { typeCode }: Entitlement, { topic }: Given): Promise<Content> {
  const id = newId<'allocation'>()
  const { rows } = await ctx.db.execute<PoolKey>(
    sql`select * from take_benefit_key(${typeCode}, ${ctx.tenantId}::uuid, ${id}::uuid)`,
  )
  const key = rows[0]
  if (!key?.sealed_key) throw rules.refuse.poolEmpty()
  return { id, quantity: 1n, sealedKey: key.sealed_key, keyEnds: key.key_ends, topic: topic || null }
}

// Without letters and figures that look alike.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 3
const GROUP = 4
/** A number people can read out: V-7K2M-93QX-HT4D. */
function numberOf(first: 'V' | 'L' | 'A' | 'C'): string {
  const signs = [...randomBytes(GROUPS * GROUP)].map((byte) => SIGNS[byte % SIGNS.length])
  const groups = Array.from({ length: GROUPS }, (_, n) => signs.slice(n * GROUP, (n + 1) * GROUP).join(''))
  return [first, ...groups].join('-')
}
