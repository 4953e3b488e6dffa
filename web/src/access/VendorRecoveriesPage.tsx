import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Filters, SelectFilter } from '../kit/Filters.tsx'
import kit from '../kit/kit.module.css'
import { ListFoot } from '../kit/ListFoot.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import styles from './access.module.css'
import { recoveriesAtDesk } from './queries.ts'
import { RecoveryRow } from './RecoveryRow.tsx'

const STATES = ['waiting', 'proving', 'done', 'objected', 'halted', 'withdrawn', 'lapsed'] as const

/** Every company that gets an admin back by its domain: the vendor sees it, and can stop it. */
export function VendorRecoveriesPage() {
  const { search } = useAddress()
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after }) }
  const list = useQuery({ ...recoveriesAtDesk(input), placeholderData: keepPreviousData })
  return (
    <Page title={say('access.recoveries')} lead={say('access.recoveries.lead')}>
      <div className={kit.stack}>
        <Filters>
          <SelectFilter
            name="status"
            label={say('access.people.status')}
            options={STATES.map((value) => ({ value, label: stateName('recovery', value) }))}
          />
        </Filters>
        <Answer of={list} rows={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty of="access.recoveries.empty" />
            ) : (
              <>
                <Section title={say('access.recoveries.list')} flush>
                  <ul className={styles.rows}>
                    {page.items.map((one) => (
                      <RecoveryRow key={one.id} recovery={one} at="desk" />
                    ))}
                  </ul>
                </Section>
                <ListFoot page={page} columns={[]} />
              </>
            )
          }
        </Answer>
      </div>
    </Page>
  )
}
