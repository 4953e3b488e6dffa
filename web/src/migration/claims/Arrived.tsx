import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Copyable } from '../../kit/Copyable.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { type Plain, say } from '../../kit/say.ts'
import { printed } from '../../membership/printed.ts'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import type { Claimed } from './queries.ts'

// biome-ignore format: a table
const next = [
  ['/account/legacy',   'people',  'migration.claim.done.suggest'],
  ['/account/security', '',        'migration.claim.done.security'],
  ['/account',          '',        'migration.claim.done.profile'],
  ['/account/legacy',   'history', 'migration.claim.done.history'],
] as const satisfies readonly (readonly [to: string, tab: string, name: Plain])[]

/** What has arrived, and what to do now. */
export function Arrived({ claimed: { company, arrived } }: { claimed: Claimed }) {
  if (!arrived) return null
  const { joined, place, globalId, locations, levels, benefits, suggestions } = arrived
  return (
    <Page
      title={say('migration.claim.done', { company })}
      lead={joined ? say('migration.claim.done.joined', { company }) : say('migration.claim.done.made')}
    >
      <div className={kit.stack}>
        {!place && (
          <p role="status" className={styles.lacking}>
            {say('migration.claim.done.noPlace')}
          </p>
        )}
        <Section title={say('migration.claim.done.ids')} flush>
          <PlainTable
            title={say('migration.claim.done.ids')}
            head={[
              { title: say('migration.claim.name') },
              { title: say('migration.claim.done.new') },
              { title: say('migration.claim.id') },
            ]}
            rows={locations.map(({ printedOldId, partnerId, name }) => ({
              key: partnerId + printedOldId,
              cells: [
                name,
                <span key="id" className={styles.whole}>
                  <Copyable text={partnerId} shown={printed(partnerId)} />
                </span>,
                <span key="old" className={styles.whole}>
                  {printedOldId}
                </span>,
              ],
            }))}
          />
        </Section>
        <Section title={say('migration.claim.company')}>
          <Facts>
            <Fact name={say('migration.claim.done.global')}>
              <Copyable text={globalId} shown={printed(globalId)} />
            </Fact>
            <Fact name={say('migration.claim.done.levels')}>{say('migration.claim.done.count', { n: levels })}</Fact>
            <Fact name={say('migration.claim.done.benefits')}>
              {say('migration.claim.done.count', { n: benefits })}
            </Fact>
            <Fact name={say('migration.claim.done.people')}>
              {say('migration.claim.done.persons', { n: suggestions })}
            </Fact>
          </Facts>
        </Section>
        {place && <Next />}
      </div>
    </Page>
  )
}

const Next = () => (
  <Section title={say('migration.claim.done.next')}>
    <ul className={styles.next}>
      {next.map(([to, tab, name]) => (
        <li key={name}>
          <Link to={to as string} search={{ tab }}>
            {say(name)}
          </Link>
        </li>
      ))}
    </ul>
  </Section>
)

/** The link of somebody who has been through it. */
export const ClaimedBefore = ({ company }: { company: string }) => (
  <Page title={company} narrow>
    <Empty of="migration.claim.before">
      <Button component={Link} to={'/account/legacy' as string}>
        {say('migration.claim.open')}
      </Button>
    </Empty>
  </Page>
)
