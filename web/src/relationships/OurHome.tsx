import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AgreementWaits } from '../customers/AgreementWaits.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import kit from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { type Ours, ourPartners } from './queries.ts'

const MOST = 5

/** What waits for us and who serves us, on a customer's first page. */
export const OurHome = () => (
  <>
    <AgreementWaits />
    <OurPartners />
  </>
)

const OurPartners = () => (
  <Section title={say('relationships.ours')} flush>
    <Answer of={useQuery(ourPartners({ limit: MOST }))}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty of="relationships.ours.empty" />
        ) : (
          <ul className={kit.checklist}>
            {items.map((row) => (
              <One key={row.id} row={row} />
            ))}
          </ul>
        )
      }
    </Answer>
  </Section>
)

const One = ({ row: { id, partnerName, kind, status, open, waiting } }: { row: Ours }) => (
  <li style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
    <div>
      <h3>
        <Link to={`/our-partners/${id}` as string}>{partnerName}</Link>
      </h3>
      <p>
        {named(`kind.relationship.${kind}`)}
        {open > 0 && ` · ${say('relationships.ours.open')} ${say('relationships.ours.open.n', { n: open })}`}
        {waiting > 0 && ` · ${say('relationships.ours.waiting')} ${say('relationships.ours.open.n', { n: waiting })}`}
      </p>
    </div>
    <div>
      <StateBadge of="relationship" state={status} />
    </div>
  </li>
)
