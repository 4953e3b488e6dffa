import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#kernel/id.ts'
import { forgetTries, type Tried, takeTry, refuse as unready } from '#modules/access/door.ts'
import { hashOfSecret } from '#modules/access/index.ts'
import type { House } from '../operate.ts'
import type { Asked } from './asked.ts'
import type { Tokens } from './bearer.ts'
import { refuse } from './refusals.ts'

/** The app that asks, known by its client id, and by its secret where it brought one. */
export type Client = {
  readonly tenantId: Id<'tenant'>
  readonly id: Id<'user'>
  readonly clientId: string
  readonly name: string
  readonly hasSecret: boolean
  readonly isPublic: boolean
}
type Found = {
  tenant_id: Id<'tenant'>
  id: Id<'user'>
  name: string
  is_public: boolean
  here: boolean
  hashes: string[]
  secret_over: boolean
  tries: number
  blocked_until: Date | null
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
type Asking = Pick<Asked, 'tenant' | 'clientId' | 'secret'> & { readonly address: string }

/**
 * Who asks, in one trip where all is right. Wrong secrets are counted for the client and the address they come from, so that
 * nobody shuts out somebody else's app by guessing at it.
 */
export async function clientOf(tokens: Tokens, { transact }: Pick<House, 'transact'>, asking: Asking): Promise<Client> {
  const { clientId, secret } = asking
  const tried: Tried = { kind: 'client', what: `${clientId.toLowerCase().slice(0, 36)}:${asking.address}` }
  const found = await foundAs(tokens, asking, tried)
  const now = tokens.clock()
  if (found.blocked_until && found.blocked_until > now) throw waiting(found.blocked_until, now)
  const { tenant_id: tenantId, id, name, is_public: isPublic } = found
  const client = { tenantId, id, clientId: clientId.toLowerCase(), name, isPublic, hasSecret: secret !== null }
  if (secret === null) return client
  if (!opens(secret, found.hashes)) {
    await transact({ reach: 'network' }, (db) => takeTry({ db, now }, tried))
    throw found.secret_over ? refuse.secretOver({ client: name }) : refuse.secretWrong({ client: name })
  }
  if (found.tries > 0) await transact({ reach: 'network' }, (db) => forgetTries({ db, now }, tried))
  return client
}

async function foundAs({ pool, clock }: Tokens, { tenant, clientId }: Asking, tried: Tried): Promise<Found> {
  const unknown = () => refuse.clientUnknown({ client: clientId.slice(0, 60), tenant })
  if (!UUID.test(clientId)) throw unknown()
  const values = [clientId, tenant, `${tried.kind}:${tried.what}`, clock()]
  const { rows } = await pool.query<Found>({ name: 'client_is', text: 'select * from client_is($1, $2, $3, $4)', values }) // biome-ignore format: one call
  const [found] = rows
  if (!found?.here) throw unknown()
  return found
}

/** Every secret there is is compared, each in constant time. */
function opens(secret: string, hashes: readonly string[]): boolean {
  const given = Buffer.from(hashOfSecret(secret))
  let fits = false
  for (const hash of hashes) fits = (hash.length === given.length && timingSafeEqual(Buffer.from(hash), given)) || fits
  return fits
}

function waiting(until: Date, now: Date) {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return unready.waiting({ minutes: Math.ceil(seconds / 60) }, { retryAfter: seconds })
}
