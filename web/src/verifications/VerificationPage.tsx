import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { CheckPart } from './CheckPart.tsx'
import { type Check, checks } from './queries.ts'

/** The company's checks: each with its state, its reason, its next step and its promise. Those that need the company stand first. */
export function VerificationPage() {
  const list = useQuery(checks)
  return (
    <Page title={say('verifications.title')} lead={say('verifications.lead')}>
      <Answer of={list} rows={10}>
        {({ items }) => (items.length ? <All items={items} /> : <NoChecks />)}
      </Answer>
    </Page>
  )
}

const NoChecks = () => <Empty of="verifications.empty" />

const order = { partner: 0, vendor: 1, nobody: 2 } as const

function All({ items }: { items: readonly Check[] }) {
  const sorted = [...items].sort((one, other) => order[one.turn] - order[other.turn])
  return (
    <div className={kit.stack}>
      {items.every(({ status }) => status === 'accepted') && <Done />}
      {sorted.map((check) => (
        <CheckPart key={check.id} check={check} />
      ))}
    </div>
  )
}

const Done = () => (
  <div className={kit.note} data-tone="good">
    <IconCircleCheck size={18} aria-hidden />
    <div>
      <h2>{say('verifications.done')}</h2>
      <p>{say('verifications.done.text')}</p>
    </div>
  </div>
)
