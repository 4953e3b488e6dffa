import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Section } from '../kit/Section.tsx'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { When } from '../kit/When.tsx'
import { eventName } from './eventName.ts'
import { type Delivery, deliveries } from './queries.ts'
import styles from './webhooks.module.css'

const STATES = ['waiting', 'delivered', 'failed'] as const

const columns = (): Column<Delivery>[] => [
  {
    id: 'event',
    title: say('webhooks.event'),
    cell: ({ event, path }) => (
      <span className={styles.told}>
        {eventName(event)}
        <small translate="no">{path}</small>
      </span>
    ),
  },
  { id: 'state', title: say('webhooks.state'), cell: ({ status }) => <StateBadge of="delivery" state={status} /> },
  { id: 'answer', title: say('webhooks.answer'), cell: (delivery) => <CameBack delivery={delivery} /> },
  { id: 'happened', title: say('webhooks.happened'), cell: ({ changedAt }) => <When at={changedAt} time /> },
  { id: 'moves', title: say('webhooks.moves'), cell: (delivery) => <Again delivery={delivery} /> },
]

/** What the program answered to the last try, or why it did not. */
function CameBack({ delivery: { attempts } }: { delivery: Delivery }) {
  const last = attempts.at(-1)
  if (!last) return say('webhooks.answer.none')
  const { status, silence, at } = last
  return (
    <span className={styles.told}>
      {silence ? named(`silence.call.${silence}`) : say('webhooks.answer.status', { status })}
      <small>
        <When at={at} relative /> · {say('webhooks.tries', { n: attempts.length })}
      </small>
    </span>
  )
}

/** What waits is sent by itself; all else may be sent once more. */
function Again({ delivery: { id, event, status } }: { delivery: Delivery }) {
  const [asked, ask] = useState(false)
  const denied = useDenial()('webhooks:manage')
  if (status === 'waiting') return null
  return (
    <>
      <Act name={say('webhooks.again')} run={() => ask(true)} denied={denied} size="xs" variant="default" />
      {asked && (
        <SureDialog
          endpoint="POST /webhook-deliveries/:id/redelivery"
          input={{ id }}
          refresh={[['webhooks']]}
          title={`${say('webhooks.again')}: ${eventName(event)}`}
          action={say('webhooks.again')}
          close={() => ask(false)}
        >
          {say('webhooks.again.text')}
        </SureDialog>
      )}
    </>
  )
}

/** What was told and what waits, the newest first. */
export function Deliveries() {
  const { status, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  const list = useQuery(deliveries({ ...(state && { status: state }), ...(after && { after }) }))
  const filter = (
    <SelectFilter
      name="status"
      label={say('webhooks.state')}
      options={STATES.map((value) => ({ value, label: stateName('delivery', value) }))}
    />
  )
  return (
    <Section title={say('webhooks.deliveries')} action={filter} flush>
      <Answer of={list} rows={4}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing chosen={state !== undefined} />
          ) : (
            <>
              <ListTable
                title={say('webhooks.deliveries')}
                columns={columns()}
                rows={page.items}
                name={({ event }) => eventName(event)}
              />
              <div className={styles.foot}>
                <ListFoot page={page} columns={[]} />
              </div>
            </>
          )
        }
      </Answer>
    </Section>
  )
}

const Nothing = ({ chosen }: { chosen: boolean }) =>
  chosen ? <Empty title={say('webhooks.deliveries.none')} /> : <Empty of="webhooks.deliveries.empty" />
