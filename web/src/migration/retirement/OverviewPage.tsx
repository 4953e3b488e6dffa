import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import styles from '../migration.module.css'
import { Places } from '../Places.tsx'
import { Shares } from '../Shares.tsx'
import { ByCountry } from './ByCountry.tsx'
import { ByDay } from './ByDay.tsx'
import { Days, PhaseBadge } from './Days.tsx'
import { type Plan, type Progress, plan, progress } from './queries.ts'
import { sharesOf } from './ways.ts'

/** The old centre at a glance: where its plan stands, and how far its members have come. */
export function OverviewPage() {
  const planned = useQuery(plan)
  const come = useQuery(progress)
  return (
    <Page
      title={say('migration.title')}
      lead={<Places>{say('migration.overview.lead')}</Places>}
      beside={planned.data && <PhaseBadge phase={planned.data.phase} />}
    >
      <Answer of={planned}>
        {(one) => (
          <div className={kit.stack}>
            <Planned plan={one} />
            <Answer of={come} rows={8}>
              {(now) => <Come progress={now} />}
            </Answer>
          </div>
        )}
      </Answer>
    </Page>
  )
}

const Planned = ({ plan: one }: { plan: Plan }) => (
  <Section
    title={say('migration.days')}
    action={
      <Button component={Link} to={'/vendor/migration/plan' as string} size="xs" variant="default">
        {say(one.isPlanned ? 'migration.days.change' : 'migration.days.set')}
      </Button>
    }
  >
    <Days plan={one} />
  </Section>
)

function Come({ progress: { counts, byCountry, byDay, letters } }: { progress: Progress }) {
  if (counts.total === 0)
    return (
      <Section title={say('migration.progress')}>
        <Empty of="migration.progress.none">
          <Button component={Link} to={'/vendor/migration/imports' as string} size="xs">
            {say('migration.imports')}
          </Button>
        </Empty>
      </Section>
    )
  return (
    <>
      <Section
        title={say('migration.progress')}
        action={
          <Button component={Link} to={'/vendor/migration/left' as string} size="xs" variant="default">
            {say('migration.left')}
          </Button>
        }
      >
        <Shares
          parts={sharesOf(counts)}
          label={say('migration.progress')}
          lead={say('migration.progress.of', { n: counts.total })}
        />
      </Section>
      <Section title={say('migration.byDay')}>
        <ByDay days={byDay} total={counts.total} />
      </Section>
      <div className={styles.pair}>
        <Section title={say('migration.byCountry')} flush>
          <ByCountry countries={byCountry} />
        </Section>
        <Section title={say('migration.letters')}>
          <Facts>
            <Fact name={say('migration.letters.sent')}>{numberOf(letters.sent)}</Fact>
            <Fact name={say('migration.letters.bounced')}>{numberOf(letters.bounced)}</Fact>
          </Facts>
        </Section>
      </div>
    </>
  )
}
