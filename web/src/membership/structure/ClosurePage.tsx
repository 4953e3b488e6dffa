import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import { Page } from '../../kit/Page.tsx'
import { asProblem } from '../../kit/problem.ts'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { dayOf } from '../../kit/When.tsx'
import { printed } from '../printed.ts'
import { type Account, account } from '../queries.ts'
import { Conditions, Effects } from './Closing.tsx'
import { closureOfAccount, type Plan } from './queries.ts'
import styles from './structure.module.css'

const trail = () => [{ name: say('membership.account'), to: '/account' }]

/** The end of the account: what must be true, what follows, and the confirmation by hand. */
export function ClosurePage() {
  const asked = useQuery(account)
  const problem = asked.error && asProblem(asked.error)
  return (
    <Page title={say('structure.close.account')} lead={say('structure.close.account.lead')} trail={trail()}>
      {problem?.status === 404 ? (
        <Blocked block={problem.told} />
      ) : (
        <Answer of={asked}>{(company) => (company.closedAt ? <Closed company={company} /> : <Open />)}</Answer>
      )}
    </Page>
  )
}

const Closed = ({ company: { closedAt, closedFor } }: { company: Account }) => (
  <Blocked
    block={{
      title: say('structure.close.account.done', { date: dayOf(String(closedAt)) }),
      remedy: say('structure.close.account.why', { reason: closedFor ?? '' }),
    }}
  />
)

const Open = () => (
  <Answer of={useQuery(closureOfAccount)}>
    {(plan) => (
      <div className={styles.page}>
        <Section title={say('structure.close.conditions')}>
          <Conditions plan={plan} />
        </Section>
        <Section title={say('structure.close.effects')}>
          <Effects plan={plan} />
        </Section>
        {plan.ready && <Confirmation plan={plan} />}
      </div>
    )}
  </Answer>
)

function Confirmation({ plan }: { plan: Plan }) {
  const denied = useDenial()('account:close')
  const { form, field, busy } = useForm('POST /account/closure', {
    initial: { partnerId: '', reason: '' },
    input: (values) => values,
    version: plan.version,
  })
  if (denied) return <Blocked block={denied} />
  return (
    <Section title={say('structure.close.account')}>
      <Form {...form}>
        <TextAreaField
          {...field('reason')}
          label={say('structure.close.reason')}
          hint={say('structure.close.reason.hint')}
          maxLength={1000}
        />
        <TextField
          {...field('partnerId')}
          label={say('structure.close.type', { id: printed(plan.partnerId) })}
          mode="numeric"
        />
        <FormFoot action={say('structure.close.account')} busy={busy} />
      </Form>
    </Section>
  )
}
