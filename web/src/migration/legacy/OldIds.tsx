import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import { printed } from '../../membership/printed.ts'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import { type Records, records } from './queries.ts'

/** The old IDs that find the company here. */
export function OldIds() {
  const asked = useQuery(records)
  return (
    <Answer of={asked}>
      {({ aliases }) => (aliases.length === 0 ? <Empty of="migration.mine.ids.none" /> : <Aliases of={aliases} />)}
    </Answer>
  )
}

const Aliases = ({ of }: { of: Records['aliases'] }) => (
  <div className={styles.remarks}>
    <p className={styles.about}>{say('migration.mine.ids.text')}</p>
    <Section title={say('migration.mine.ids')} flush>
      <PlainTable
        title={say('migration.mine.ids')}
        head={[
          { title: say('migration.mine.old') },
          { title: say('migration.mine.points') },
          { title: say('migration.mine.since'), wide: true },
        ]}
        rows={of.map(({ printed: old, locationId, location, partnerId, keptAt }) => ({
          key: old,
          cells: [
            <Copyable key="id" text={old} />,
            locationId ? (
              <span key="site">
                <Link to={`/locations/${locationId}` as string}>{location}</Link>{' '}
                {partnerId && <small>{printed(partnerId)}</small>}
              </span>
            ) : (
              say('migration.mine.whole')
            ),
            <When key="at" at={keptAt} />,
          ],
        }))}
      />
    </Section>
  </div>
)
