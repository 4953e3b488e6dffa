import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField } from '../kit/fields.tsx'
import styles from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay, useMe } from '../kit/useMe.ts'
import own from './access.module.css'
import { OwnRecoverySection } from './OwnRecoverySection.tsx'
import { myRecoveries, recoverable, recoveriesHere } from './queries.ts'
import { RecoveryRow } from './RecoveryRow.tsx'

/** The way back for a company without admins: what I asked for, and what is asked of my company. */
export function RecoveryPage() {
  const { tenant } = useMe()
  const may = useMay()
  const mine = useQuery(myRecoveries)
  const isPartner = tenant?.kind === 'partner' && may('people:read')
  return (
    <Page title={say('access.recovery')} lead={say('access.recovery.lead')} action={<AskFor />}>
      <div className={styles.stack} style={{ maxWidth: '52rem' }}>
        <Answer of={mine}>
          {({ items }) => items.map((one) => <OwnRecoverySection key={one.id} recovery={one} />)}
        </Answer>
        {isPartner && <OfMyCompany />}
        <Section title={say('access.recovery.how')}>
          <ol className={own.steps}>
            <li>{say('access.recovery.how.ask')}</li>
            <li>{say('access.recovery.how.prove')}</li>
            <li>{say('access.recovery.how.wait')}</li>
            <li>{say('access.recovery.how.done')}</li>
          </ol>
        </Section>
      </div>
    </Page>
  )
}

function OfMyCompany() {
  const list = useQuery(recoveriesHere({}))
  return (
    <Answer of={list}>
      {({ items }) =>
        items.length > 0 && (
          <Section title={say('access.recovery.ours')} flush>
            <ul className={own.rows}>
              {items.map((one) => (
                <RecoveryRow key={one.id} recovery={one} at="company" />
              ))}
            </ul>
          </Section>
        )
      }
    </Answer>
  )
}

function AskFor() {
  const [asking, ask] = useState(false)
  const offered = useQuery({ ...recoverable, enabled: asking })
  return (
    <>
      <Button onClick={() => ask(true)}>{say('access.recovery.ask')}</Button>
      {asking && (
        <Dialog title={say('access.recovery.ask')} close={() => ask(false)}>
          <Answer of={offered}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty of="access.recovery.none" />
              ) : (
                <Asking companies={items} close={() => ask(false)} />
              )
            }
          </Answer>
        </Dialog>
      )}
    </>
  )
}

type Company = { tenantId: Parameters<typeof String>[0]; name: string; domain: string }
function Asking({ companies, close }: { companies: readonly Company[]; close: () => void }) {
  const [first] = companies
  const { form, field, busy } = useForm('POST /me/recoveries', {
    initial: { tenantId: String(first?.tenantId ?? ''), reason: '' },
    input: ({ tenantId, reason }) => ({ tenantId: tenantId as never, reason: reason.trim() }),
    done: close,
  })
  return (
    <Form {...form}>
      <SelectField
        {...field('tenantId')}
        label={say('access.recovery.company')}
        options={companies.map(({ tenantId, name, domain }) => ({
          value: String(tenantId),
          label: `${name} (${domain})`,
        }))}
      />
      <TextAreaField
        {...field('reason')}
        label={say('access.recovery.reason')}
        hint={say('access.recovery.reason.hint')}
        maxLength={1000}
      />
      <FormFoot action={say('access.recovery.ask.do')} busy={busy} cancel={close} />
    </Form>
  )
}
