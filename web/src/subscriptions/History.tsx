import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { Timeline } from '../kit/Timeline.tsx'
import { dayOf } from '../kit/When.tsx'
import { cycleName, termName } from './named.ts'
import { inLanguage, plannedText, readPlan } from './planned.ts'
import { type ById, type Change, timelineOf } from './queries.ts'

/** What was done to a subscription, on the right of its record. */
export const History = ({ of }: { of: ById }) => (
  <Section title={say('kit.history')}>
    <Answer of={useQuery(timelineOf(of))}>
      {({ items }) => (
        <Timeline
          moments={items.map((change) => ({
            id: change.id,
            at: change.at,
            who: change.byName,
            title: named(`change.subscription.${change.kind}`),
            detail: detailOf(change),
          }))}
        />
      )}
    </Answer>
  </Section>
)

type Told = (name: string) => unknown
const fromTo = (from: string, to: string) => (from ? `${from} → ${to}` : to)
const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
const day = (value: unknown) => (value && value !== FOREVER ? dayOf(String(value)) : '')
const FOREVER = '9999-12-31'

const counted: (has: Told) => string = (has) =>
  fromTo(text(has('from')), say('subscriptions.count', { n: Number(has('to')) }))
const written = (has: Told) => fromTo(text(has('from')), text(has('to')))
const cycled = (has: Told) => fromTo(cycleName(text(has('from'))), cycleName(text(has('to'))))
const seats = (has: Told) =>
  has('quantity') === undefined ? '' : say('subscriptions.count', { n: Number(has('quantity')) })

const details: Readonly<Partial<Record<Change['kind'], (has: Told) => string>>> = {
  opened: (has) =>
    [seats(has), day(has('termTo')) && say('subscriptions.history.until', { day: day(has('termTo')) })]
      .filter(Boolean)
      .join(', '),
  renewed: (has) => (has('from') && has('to') ? `${day(has('from'))} – ${day(has('to'))}` : ''),
  seatsAdded: counted,
  seatsRemoved: counted,
  movedIn: counted,
  renamed: written,
  planPlanned: cycled,
  planChanged: cycled,
  termChanged: (has) => fromTo(termName(text(has('from'))), termName(text(has('to')))),
  upgraded: (has) => [fromTo(inLanguage(has('from')), inLanguage(has('to'))), seats(has)].filter(Boolean).join(', '),
  trialConverted: seats,
  migrating: (has) => inLanguage(has('to')),
  migrated: (has) => fromTo(inLanguage(has('from')), inLanguage(has('to'))),
  partnerOnRecordSet: (has) => fromTo(text(has('from')), text(has('to')) || say('kit.none')),
}

/** What was before and is since, as far as it says something. */
function detailOf({ kind, facts }: Change): string | null {
  if (kind === 'nextTermPlanned') return plannedText(readPlan(facts))
  const has = new Map<string, unknown>(Object.entries(facts))
  return details[kind]?.((name) => has.get(name)) || null
}
