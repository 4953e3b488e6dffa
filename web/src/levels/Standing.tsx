import kit from '../kit/kit.module.css'
import { StateBadge, type Tone } from '../kit/StateBadge.tsx'
import { named } from '../kit/say.ts'
import type { Area, Checked, Held, Order } from './queries.ts'

type Tones<State extends string> = Partial<Record<State, Tone>>
const scoring: Tones<Area['status']> = { qualified: 'good', enrolled: 'good', renewalDue: 'wait' }
const holding: Tones<Held['status']> = { active: 'good', grace: 'wait', lapsed: 'bad', withdrawn: 'bad' }
const certifying: Tones<Checked['status']> = { valid: 'good', lapsed: 'wait', revoked: 'bad' }
const ordering: Tones<Order['status']> = {
  authorised: 'wait',
  pending: 'wait',
  active: 'good',
  refunding: 'wait',
  failed: 'bad',
  expired: 'bad',
}

const Word = ({ tone, children }: { tone: Tone | undefined; children: string }) => (
  <span className={kit.state} data-tone={tone}>
    {children}
  </span>
)

/** How a company stands in an area of the scores. */
export const AreaStanding = ({ status }: Pick<Area, 'status'>) => (
  <Word tone={scoring[status]}>{named(`status.score.${status}`)}</Word>
)
export const HeldState = ({ status }: Pick<Held, 'status'>) => (
  <StateBadge of="holding" state={status} tone={holding[status]} />
)
export const OrderState = ({ status }: Pick<Order, 'status'>) => (
  <StateBadge of="purchase" state={status} tone={ordering[status]} />
)
export const CertificateState = ({ status }: Pick<Checked, 'status'>) => (
  <Word tone={certifying[status]}>{named(`status.certificate.${status}`)}</Word>
)
