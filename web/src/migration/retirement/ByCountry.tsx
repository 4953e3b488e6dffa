import { numberOf } from '../../kit/Amount.tsx'
import { countryName } from '../../kit/countries.ts'
import { say } from '../../kit/say.ts'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import type { Progress } from './queries.ts'
import { sharesOf } from './ways.ts'

/** How far each country has come: the bar repeats the share that stands beside it. */
export const ByCountry = ({ countries }: { countries: Progress['byCountry'] }) => (
  <PlainTable
    title={say('migration.byCountry')}
    head={[
      { title: say('migration.byCountry.country') },
      { title: say('migration.byCountry.share') },
      { title: say('migration.byCountry.total'), number: true },
    ]}
    rows={countries.map(({ country, counts }) => ({
      key: country,
      cells: [
        countryName(country),
        <span key="share" className={styles.inline}>
          <span className={styles.bar} aria-hidden>
            {sharesOf(counts)
              .filter(({ value }) => value > 0)
              .map(({ name, value, look }) => (
                <span key={name} data-look={look} style={{ flexGrow: value }} />
              ))}
          </span>
          {numberOf(counts.claimed / Math.max(1, counts.total), 'percent')}
        </span>,
        numberOf(counts.total),
      ],
    }))}
  />
)
