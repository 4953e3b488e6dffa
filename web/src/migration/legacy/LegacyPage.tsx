import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useMeOrStranger } from '../../kit/useMe.ts'
import { dayOf } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { CheckOldId } from './CheckOldId.tsx'
import { ending } from './queries.ts'
import { Uses } from './Uses.tsx'

/** The old centre's door, and every old address under it: retired, what moved where, and the way in. */
export function LegacyPage() {
  const { _splat: deep } = useParams({ strict: false }) as { _splat?: string }
  const there = useMeOrStranger()
  const { title, lead } = useTitles()
  return (
    <Page
      title={title}
      lead={
        <>
          {lead}
          {deep && <small className={styles.deep}>{say('migration.legacy.link', { path: `/legacy/${deep}` })}</small>}
        </>
      }
      action={
        !there && (
          <>
            <Button component={Link} to={'/enrol' as string}>
              {say('migration.legacy.enrol')}
            </Button>
            <Button component={Link} to={'/sign-in' as string} variant="default">
              {say('shell.signIn')}
            </Button>
          </>
        )
      }
    >
      <div className={kit.stack}>
        <Section title={say('migration.legacy.uses')}>
          <Uses deep={deep} />
        </Section>
        <Section title={say('migration.legacy.check')}>
          <CheckOldId />
        </Section>
        <Section title={say('migration.legacy.cases')}>
          <Cases />
        </Section>
      </div>
    </Page>
  )
}

/** Before the end the old centre closes; afterwards, and where nobody planned it, it is gone; unasked, neither is said. */
function useTitles() {
  const { data } = useQuery(ending)
  if (!data) return { title: say('migration.legacy') }
  const { phase, retireOn: day } = data
  if (day && (phase === 'planned' || phase === 'announced' || phase === 'frozen'))
    return { title: say('migration.legacy.closing', { day: dayOf(day) }), lead: say('migration.legacy.closing.lead') }
  const lead = day ? say('migration.legacy.retired.on', { day: dayOf(day) }) : say('migration.legacy.retired.lead')
  return { title: say('migration.legacy.retired'), lead }
}

// biome-ignore format: a table
const cases = [
  ['invited',  'claim-your-account'],
  ['late',     'migration-not-done'],
  ['inactive', 'inactive-legacy-account'],
  ['id',       'what-becomes-of-the-old-id'],
] as const

const Cases = () => (
  <ul className={styles.cards}>
    {cases.map(([name, slug]) => (
      <li key={name}>
        <h3>
          <Link to={`/help/leaving-the-legacy-centre/${slug}` as string}>{say(`migration.legacy.case.${name}`)}</Link>
        </h3>
        <p>{say(`migration.legacy.case.${name}.text`)}</p>
      </li>
    ))}
  </ul>
)
