import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { Timeline } from '../kit/Timeline.tsx'
import { type Customer, timelineOf } from './queries.ts'

/** What happened with this customer, on the right of its record. */
export const History = ({ of }: { of: Customer['id'] }) => (
  <Section title={say('kit.history')}>
    <Answer of={useQuery(timelineOf(of))}>
      {({ items }) => (
        <Timeline
          moments={items.map(({ kind, name, link, ...moment }) => ({
            ...moment,
            title: say(`customers.history.${kind}`),
            detail: name && (link ? <Link to={link as string}>{name}</Link> : name),
          }))}
        />
      )}
    </Answer>
  </Section>
)
