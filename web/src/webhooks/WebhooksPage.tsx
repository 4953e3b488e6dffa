import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { listed, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { When } from '../kit/When.tsx'
import { Deliveries } from './Deliveries.tsx'
import { eventName } from './eventName.ts'
import { Held } from './Held.tsx'
import { type Overview, type Registration, webhooks } from './queries.ts'
import { RegisterDialog } from './RegisterDialog.tsx'
import { Remove } from './Remove.tsx'
import { SendTest } from './SendTest.tsx'

/** Where the company's own program is told, of what, and what came back. */
export function WebhooksPage() {
  const found = useQuery(webhooks)
  return (
    <Page title={say('webhooks.title')} lead={say('webhooks.lead')}>
      <Answer of={found}>
        {(overview) => (
          <div className={kit.stack}>
            <Registered overview={overview} />
            <Deliveries />
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Registered({ overview }: { overview: Overview }) {
  const { registration } = overview
  return (
    <Section title={say('webhooks.registration')} action={registration && <Register overview={overview} />}>
      {registration ? (
        <div className={kit.stack}>
          <Held overview={overview} registration={registration} />
          <Known overview={overview} registration={registration} />
          {registration.status === 'active' && <SendTest />}
          <Remove registration={registration} />
        </div>
      ) : (
        <Empty of="webhooks.none">
          <Register overview={overview} />
        </Empty>
      )}
    </Section>
  )
}

function Register({ overview }: { overview: Overview }) {
  const [changing, change] = useState(false)
  const denied = useDenial()('webhooks:manage')
  const { registration } = overview
  return (
    <>
      <Act
        name={say(registration ? 'webhooks.change' : 'webhooks.register')}
        run={() => change(true)}
        denied={denied}
        size="xs"
        {...(registration && { variant: 'default' })}
      />
      {changing && <RegisterDialog overview={overview} close={() => change(false)} />}
    </>
  )
}

const Known = ({ overview, registration }: { overview: Overview; registration: Registration }) => (
  <Facts>
    <Fact name={say('webhooks.url')}>
      <span translate="no" style={{ overflowWrap: 'anywhere' }}>
        {registration.url}
      </span>
    </Fact>
    <Fact name={say('webhooks.events')}>{listed(registration.events.map(eventName))}</Fact>
    <Fact name={say('webhooks.header')}>
      <code translate="no">{registration.inOwnHeader ? 'x-ms-signature' : 'Authorization'}</code>
    </Fact>
    <Fact name={say('webhooks.waiting')}>{numberOf(overview.waiting)}</Fact>
    <Fact name={say('webhooks.setAside')}>{numberOf(overview.setAside)}</Fact>
    <Fact name={say('webhooks.failed')}>{numberOf(overview.failed)}</Fact>
    <Fact name={say('webhooks.changed')}>
      <When at={registration.updatedAt} time /> {registration.changedByName}
    </Fact>
  </Facts>
)
