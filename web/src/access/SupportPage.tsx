import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, ChoiceField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { ListFoot } from '../kit/ListFoot.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import styles from './access.module.css'
import { SupportRow } from './SupportRow.tsx'
import { type SupportAccess, supportAccess, supportSessions } from './supportQueries.ts'

const MODES = ['askFirst', 'allowed', 'never'] as const

/** How far the vendor's support is let in, and each time it was, with what it did. */
export function SupportPage() {
  const access = useQuery(supportAccess)
  return (
    <Page title={say('support.title')} lead={say('support.lead')}>
      <Answer of={access}>
        {(now) => (
          <div className={kit.stack} style={{ maxWidth: '52rem' }}>
            <Sessions />
            <Section title={say('support.how')}>
              <How key={`${now.mode}${now.writes}`} now={now} />
            </Section>
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Sessions() {
  const { after } = useAddress().search
  const list = useQuery({ ...supportSessions(after ? { after } : {}), placeholderData: keepPreviousData })
  return (
    <Answer of={list} rows={3}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty title={say('support.sessions.empty')}>
            <p>{say('support.sessions.empty.text')}</p>
          </Empty>
        ) : (
          <div className={styles.listed}>
            <Section title={say('support.sessions')} flush>
              <ul className={styles.rows}>
                {page.items.map((one) => (
                  <SupportRow key={one.id} session={one} />
                ))}
              </ul>
            </Section>
            <ListFoot page={page} columns={[]} />
          </div>
        )
      }
    </Answer>
  )
}

function How({ now }: { now: SupportAccess }) {
  const may = useMay()
  if (may('supportAccess:allow')) return <HowForm now={now} />
  return (
    <div className={styles.said}>
      <b>{named(`support.mode.${now.mode}`)}</b>
      <br />
      {say(now.writes ? 'support.how.changes' : 'support.how.looks')} {say('support.how.closed')}
    </div>
  )
}

function HowForm({ now }: { now: SupportAccess }) {
  const [saved, keep] = useState(false)
  const { form, field, values, busy } = useForm('PUT /support-access', {
    initial: now,
    input: (is) => ({ mode: is.mode, writes: is.mode !== 'never' && is.writes }),
    done: () => keep(true),
  })
  const { value, change, ...mode } = field('mode')
  return (
    <Form {...form}>
      <ChoiceField
        {...mode}
        value={value}
        change={(one) => one && change(one)}
        label={say('support.how.mode')}
        choices={MODES.map((one) => ({
          value: one,
          title: named(`support.mode.${one}`),
          hint: say(`support.how.${one}`),
        }))}
      />
      {values.mode !== 'never' && (
        <CheckField {...field('writes')} label={say('support.how.writes')} hint={say('support.how.writes.hint')} />
      )}
      <FormFoot busy={busy}>{saved && !busy && <small role="status">{say('kit.saved')}</small>}</FormFoot>
    </Form>
  )
}
