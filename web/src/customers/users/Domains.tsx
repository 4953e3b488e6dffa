import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import styles from '../../access/access.module.css'
import { DemoRecord } from '../../access/DemoRecord.tsx'
import { ProofRecord } from '../../access/ProofRecord.tsx'
import { Act } from '../../kit/Act.tsx'
import { Address } from '../../kit/Address.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import { moveName } from '../../kit/Moves.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { language, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { network } from '../../kit/useMe.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { type CustomerId, type Domain, domainsOf, peopleOf, type Reach } from './queries.ts'

const ADD = 'POST /customers/:customerId/domains'
type Props = { customerId: CustomerId; reach: Reach }

/** The domains people of the customer may have addresses at, and what proves those that wait. */
export function Domains({ customerId, reach }: Props) {
  const [adding, add] = useState(false)
  const mayAdd = reach.opened.includes('domains')
  return (
    <Section
      title={say('users.domains')}
      action={mayAdd && <Act size="xs" variant="default" name={say('users.domains.add')} run={() => add(true)} />}
    >
      <Answer of={useQuery(domainsOf(customerId))} rows={2}>
        {({ items }) => (
          <ul className={styles.rows} data-bare>
            {items.map((domain) => (
              <One key={domain.id} customerId={customerId} domain={domain} mayAdd={mayAdd} />
            ))}
          </ul>
        )}
      </Answer>
      {adding && <AddDomain customerId={customerId} close={() => add(false)} />}
    </Section>
  )
}

type OneProps = { customerId: CustomerId; domain: Domain; mayAdd: boolean }
const One = ({ customerId, domain, mayAdd }: OneProps) => (
  <li>
    <div>
      <b>
        <Address of={domain.name} />
      </b>
    </div>
    <StateBadge of="domain" state={domain.status} />
    {domain.status !== 'verified' && <Proof customerId={customerId} domain={domain} mayAdd={mayAdd} />}
  </li>
)

/** The record a domain waits for; asked for again, it is looked for again. */
function Proof({ customerId, domain: { name, record, problem }, mayAdd }: OneProps) {
  const again = useWrite(ADD, { refresh: [peopleOf(customerId)] })
  const { data } = useQuery(network)
  return (
    <div className={styles.asked} style={{ flexBasis: '100%' }}>
      <p className={styles.said}>{say('users.domains.prove', { name })}</p>
      <ProofRecord record={record} />
      {data?.demo && <DemoRecord record={record} />}
      {problem && <p className={styles.problem}>{problem.says[language()]}</p>}
      {again.error && <ProblemNote problem={again.error} />}
      {mayAdd && (
        <div>
          <Act
            size="xs"
            name={moveName('domain', 'check')}
            run={() => again.mutate({ customerId, name })}
            loading={again.isPending}
          />
        </div>
      )}
    </div>
  )
}

function AddDomain({ customerId, close }: { customerId: CustomerId; close: () => void }) {
  const { form, field, busy } = useForm(ADD, {
    initial: { name: '' },
    input: ({ name }) => ({ customerId, name: name.trim() }),
    refresh: [peopleOf(customerId)],
    done: close,
  })
  return (
    <Dialog title={say('users.domains.add')} close={close}>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('access.domains.name')}
          hint={say('users.domains.hint')}
          mode="url"
          complete="off"
          maxLength={253}
        />
        <FormFoot action={say('users.domains.add')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
