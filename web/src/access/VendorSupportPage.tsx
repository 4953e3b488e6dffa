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
import { SupportRowAtDesk } from './SupportRow.tsx'
import { supportAtDesk } from './supportQueries.ts'

const STATES = ['asked', 'allowed', 'open', 'ended', 'expired', 'refused', 'withdrawn', 'lapsed'] as const

/** Who of the staff acts for which partner, asks to, or did. */
export function VendorSupportPage() {
  const { search } = useAddress()
  const status = STATES.find((one) => one === search.status)
  const input = {
    ...(status && { status }),
    ...(search.whose === 'mine' && { mine: true }),
    ...(search.after && { after: search.after }),
  }
  const list = useQuery({ ...supportAtDesk(input), placeholderData: keepPreviousData })
  return (
    <Page title={say('support.sessions')} lead={say('support.desk.lead')}>
      <div className={kit.stack}>
        <Filters>
          <SelectFilter
            name="whose"
            label={say('support.desk.whose')}
            options={[{ value: 'mine', label: say('support.desk.mine') }]}
          />
          <SelectFilter
            name="status"
            label={say('access.people.status')}
            options={STATES.map((value) => ({ value, label: stateName('supportSession', value) }))}
          />
        </Filters>
        <Answer of={list} rows={6}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty title={say('support.desk.empty')}>
                <p>{say('support.desk.empty.text')}</p>
              </Empty>
            ) : (
              <>
                <Section title={say('support.sessions')} flush>
                  <ul className={styles.rows}>
                    {page.items.map((one) => (
                      <SupportRowAtDesk key={one.id} session={one} />
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
