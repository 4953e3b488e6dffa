import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge } from '../kit/StateBadge.tsx'
import { StateSection, useStates } from '../kit/StateSection.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { When } from '../kit/When.tsx'
import { eventName } from './eventName.ts'
import { type Delivery, deliveries } from './queries.ts'
import styles from './webhooks.module.css'

const STATES = ['waiting', 'delivered', 'failed', 'setAside'] as const

const columns = (): Column<Delivery>[] => [
  {
    id: 'event',
    title: say('webhooks.event'),
    cell: ({ event, resourcePath }) => (
      <span className={styles.told}>
        {eventName(event)}
        <small translate="no">{resourcePath}</small>
      </span>
    ),
  },
  { id: 'state', title: say('webhooks.state'), cell: (delivery) => <Stands delivery={delivery} /> },
  { id: 'answer', title: say('webhooks.answer'), cell: (delivery) => <CameBack delivery={delivery} /> },
  { id: 'happened', title: say('webhooks.happened'), cell: ({ changedAt }) => <When at={changedAt} time /> },
  { id: 'moves', title: say('webhooks.moves'), cell: (delivery) => <Again delivery={delivery} /> },
]

const Stands = ({ delivery: { status } }: { delivery: Delivery }) => (
  <StateBadge of="delivery" state={status} {...(status === 'setAside' && { tone: 'wait' as const })} />
)

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
export const Deliveries = () => (
  <StateSection
    title={say('webhooks.deliveries')}
    of="delivery"
    states={STATES}
    label={say('webhooks.state')}
    list={useQuery(deliveries(useStates(STATES)))}
    columns={columns()}
    name={({ event }) => eventName(event)}
    none={say('webhooks.deliveries.none')}
    empty="webhooks.deliveries.empty"
  />
)
