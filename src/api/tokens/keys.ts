import { createPrivateKey, createPublicKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Transact } from '#database/open.ts'
import { type Ctx, contextOf } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Vault } from '#kernel/vault.ts'
import { keepFirst, keysNow, newPair, type PublicKey, type TokenKey } from '#modules/access/index.ts'
import { stranger } from '../people/stranger.ts'

type Given = { readonly transact: Transact; readonly clock: () => Date; readonly vault: Vault }
type TenantId = Id<'tenant'>
export type Published = PublicKey & { readonly kid: string; readonly use: 'sig'; readonly alg: 'RS256' }
/** The keys of one tenant as they were last read: the one that signs, and all that prove. */
type Ring = {
  readonly signs: { readonly kid: string; readonly key: KeyObject } | null
  readonly proves: ReadonlyMap<string, KeyObject>
  readonly published: readonly Published[]
  readonly readAt: number
}

/** A key that was replaced goes on signing for as long as this in a process that has not looked; what it signs is good for a day. */
const FRESH_MS = 300_000
/** A key nobody knows here may have been made in another process: it is looked for, but not at every forged token. */
const LOOK_AGAIN_MS = 10_000
const TENANTS_MAX = 2_000

/** The keys of every tenant that is asked for here, opened once and kept in memory for a while. */
export function openKeys(given: Given) {
  const known = new Map<TenantId, Promise<Ring>>()
  const recall = (tenantId: TenantId, read: Promise<Ring>) => {
    known.delete(tenantId)
    known.set(tenantId, read)
    read.catch(() => known.delete(tenantId))
    const [oldest] = known.keys()
    if (known.size > TENANTS_MAX && oldest) known.delete(oldest)
    return read
  }
  const ringOf = async (tenantId: TenantId, ageMax: number): Promise<Ring> => {
    const kept = known.get(tenantId)
    const ring = kept && (await kept)
    if (ring && given.clock().getTime() - ring.readAt < ageMax) return ring
    return known.get(tenantId) === kept ? recall(tenantId, read(given, tenantId)) : ringOf(tenantId, ageMax)
  }
  /** The same, with a key that signs: a tenant's first is made when it is first needed. */
  const full = async (tenantId: TenantId): Promise<Ring> => {
    const ring = await ringOf(tenantId, FRESH_MS)
    return ring.signs ? ring : recall(tenantId, begin(given, tenantId))
  }
  const markOf = (tenantId: TenantId, kid: string) => given.vault.mark(`token of ${tenantId} by ${kid}`)
  return {
    /** Whether a token's head was written here, seen without a look into the database: a made-up tenant costs nothing. */
    isOurs(tenantId: TenantId, { kid, mark }: Head): boolean {
      const [wanted, brought] = [Buffer.from(markOf(tenantId, kid)), Buffer.from(mark)]
      return wanted.length === brought.length && timingSafeEqual(wanted, brought)
    },
    async signer(tenantId: TenantId) {
      const { signs } = await full(tenantId)
      if (!signs) throw new Error('A tenant was given a key, and it does not sign.')
      return { ...signs, mark: markOf(tenantId, signs.kid) }
    },
    /** The public half of that key; null if this tenant has none of that name. */
    async proof(tenantId: TenantId, kid: string): Promise<KeyObject | null> {
      const ring = await ringOf(tenantId, FRESH_MS)
      return ring.proves.get(kid) ?? (await ringOf(tenantId, LOOK_AGAIN_MS)).proves.get(kid) ?? null
    },
    published: async (tenantId: TenantId) => (await full(tenantId)).published,
  }
}
/** What a token says of its key: which one, and the mark that this house chose it for that tenant. */
export type Head = { readonly kid: string; readonly mark: string }
export type Keys = ReturnType<typeof openKeys>

const read = async (given: Given, tenantId: TenantId) => ringFrom(given, await entering(given, tenantId, keysNow))

async function begin(given: Given, tenantId: TenantId): Promise<Ring> {
  const pair = await newPair(given.vault) // takes its time: before the transaction
  return ringFrom(given, await entering(given, tenantId, (ctx) => keepFirst(ctx, pair)))
}

const entering = <T>({ transact, clock }: Given, tenantId: TenantId, work: (ctx: Ctx) => Promise<T>) =>
  transact({ reach: 'tenant', tenantId }, (db) =>
    work(
      contextOf({
        ...{ tenantId, db, now: clock(), reach: 'tenant', actor: stranger, address: '', language: 'en' },
        ...{ expects: null, changes: [] },
      }),
    ),
  )

function ringFrom({ vault, clock }: Given, keys: readonly TokenKey[]): Ring {
  const active = keys.find(({ status }) => status === 'active')
  return {
    signs: active ? { kid: active.id, key: createPrivateKey(vault.open(active.privateKeySealed)) } : null,
    proves: new Map(keys.map(({ id, publicKey }) => [id, createPublicKey({ key: publicKey, format: 'jwk' })])),
    published: keys.map(({ id: kid, publicKey: { n, e } }) => ({ kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e })),
    readAt: clock().getTime(),
  }
}
