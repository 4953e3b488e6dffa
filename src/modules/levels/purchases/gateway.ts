/** Where cards are charged: outside of the house. It keeps the card; we keep what it calls the card and the payment. */
import { createHash } from 'node:crypto'
import type { Money } from '#kernel/money.ts'

/** Why a card was not taken, in the gateway's own words. */
export type Declined = { readonly ok: false; readonly code: string }
export type Authorised =
  | { readonly ok: true; readonly payment: string; readonly cardEnds: string; readonly cardToken: string | null }
  | Declined
export type Settled = { readonly ok: true } | Declined

/** Everything is asked with a key of its own, so that asking twice is asking once. A hold that is not captured falls away by itself. */
export type Gateway = {
  /** The cards it knows by name, for trying out; null where it takes none at all. */
  readonly cards: readonly string[] | null
  readonly authorise: (of: { key: string; total: Money; card: string; remember: boolean }) => Promise<Authorised>
  readonly capture: (of: { key: string; payment: string }) => Promise<Settled>
  readonly refund: (of: { key: string; payment: string }) => Promise<Settled>
}

declare module '#kernel/outside.ts' {
  interface Ports {
    readonly gateway: Gateway
    /** Where the world finds this house: what leaves it names itself by this. */
    readonly publicUrl: string
  }
}

/** No gateway is connected: cards are declined and say so, transfers work. */
export const noGateway: Gateway = {
  cards: null,
  authorise: async () => ({ ok: false, code: 'noGateway' }),
  capture: async () => ({ ok: false, code: 'noGateway' }),
  refund: async () => ({ ok: false, code: 'noGateway' }),
}

/** What each card of the test gateway does; any other is refused as unknown. */
// biome-ignore format: a table
export const testCards: Readonly<Record<string, { ends: string; authorise?: string; capture?: string; refund?: string }>> = {
  'test-approved':         { ends: '4242' },
  'test-declined':         { ends: '0002', authorise: 'declined' },
  'test-expired':          { ends: '0069', authorise: 'expired' },
  'test-funds':            { ends: '9995', authorise: 'insufficientFunds' },
  'test-later':            { ends: '0715', authorise: '715' },
  'test-capture-declined': { ends: '0341', capture: 'declined' },
  'test-refund-declined':  { ends: '3063', refund: 'declined' },
}

const outcome = (code: string | undefined): Settled => (code ? { ok: false, code } : { ok: true })
const cardOf = (payment: string) => testCards[payment.split(':')[0] ?? '']

/** A gateway for trying out: it remembers nothing, for the name of a payment says which card it came from. */
export const testGateway: Gateway = {
  cards: Object.keys(testCards),
  async authorise({ key, card, remember }) {
    const known = testCards[card]
    if (!known || known.authorise) return { ok: false, code: known?.authorise ?? 'unknown' }
    const payment = `${card}:${createHash('sha256').update(key).digest('hex').slice(0, 24)}`
    return { ok: true, payment, cardEnds: known.ends, cardToken: remember ? card : null }
  },
  capture: async ({ payment }) => outcome(cardOf(payment)?.capture),
  refund: async ({ payment }) => outcome(cardOf(payment)?.refund),
}
