import { Copyable } from '../kit/Copyable.tsx'
import { Fact } from '../kit/Facts.tsx'
import { say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import type { Allocation } from './queries.ts'

/** What is known of it by its kind: IDs, numbers, counts and dates. */
export function KindFacts({ of }: { of: Allocation }) {
  const Of = BY_KIND[of.kind]
  return <Of of={of} />
}

type Is = { of: Allocation }

const Seat = ({ of: { handovers, handoversMax, movesFrom } }: Is) => (
  <>
    <Fact name={say('benefits.handovers')}>
      {handoversMax === null ? String(handovers) : say('benefits.handovers.of', { n: handovers, max: handoversMax })}
    </Fact>
    <Fact name={say('benefits.movesFrom')}>
      <From at={movesFrom} />
    </Fact>
  </>
)

const From = ({ at }: { at: string | null }) => {
  if (!at) return say('benefits.movesFrom.never')
  return new Date(at) <= new Date() ? say('benefits.movesFrom.now') : <When at={at} />
}

const Licence = ({ of: { number, quantity, domain, activatedAt } }: Is) => (
  <>
    <Fact name={say('benefits.quantity')}>{String(quantity)}</Fact>
    <Fact name={say('benefits.token')}>{number && <Copyable text={number} />}</Fact>
    <Fact name={say('benefits.domain')}>{domain}</Fact>
    {activatedAt && (
      <Fact name={say('benefits.activatedOn')}>
        <When at={activatedAt} />
      </Fact>
    )}
  </>
)

const Key = ({ of: { keyEnds, topic, viewedAt, viewedByName, activations, activationsMax } }: Is) => (
  <>
    <Fact name={say('benefits.key')}>{say('benefits.key.ends', { ends: keyEnds })}</Fact>
    {topic && <Fact name={say('benefits.assign.machine')}>{topic}</Fact>}
    <Fact name={say('benefits.viewed')}>
      {viewedAt
        ? say('benefits.viewed.by', { name: viewedByName, date: dayOf(viewedAt, true) })
        : say('benefits.viewed.never')}
    </Fact>
    <Fact name={say('benefits.activations')}>
      {activationsMax === null
        ? String(activations)
        : say('benefits.handovers.of', { n: activations, max: activationsMax })}
    </Fact>
  </>
)

/** The IDs one opens an incident with: any colleague may read them. */
export const Support = ({ of: { number, contractId, quantity, total } }: Is) => (
  <>
    <Fact name={say('benefits.accessId')}>{number && <Copyable text={number} />}</Fact>
    <Fact name={say('benefits.contractId')}>{contractId && <Copyable text={contractId} />}</Fact>
    <Fact name={say('benefits.incidents')}>{say('benefits.incidents.of', { used: quantity, total })}</Fact>
  </>
)

const Engagement = ({ of: { quantity, topic } }: Is) => (
  <>
    <Fact name={say('benefits.assign.hours')}>{String(quantity)}</Fact>
    <Fact name={say('benefits.topic')}>{topic}</Fact>
  </>
)

const Voucher = ({ of: { number } }: Is) => (
  <Fact name={say('benefits.number')}>{number && <Copyable text={number} />}</Fact>
)

const Nothing = (_: Is) => null

const BY_KIND = {
  credit: Seat,
  developer: Seat,
  licence: Licence,
  softwareKey: Key,
  support: Support,
  advisory: Engagement,
  voucher: Voucher,
  marketing: Nothing,
} as const
