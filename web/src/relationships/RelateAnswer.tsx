import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Prose } from '../agreements/Prose.tsx'
import { Act } from '../kit/Act.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { CountryField } from '../kit/CountryField.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, TextAreaField, TextField } from '../kit/fields.tsx'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { usePass } from '../kit/usePass.ts'
import type { Opened } from './queries.ts'
import styles from './relationships.module.css'

type Props = { token: string; one: Opened; finish: (what: 'accepted' | 'declined') => void }
type You = NonNullable<Opened['you']>

/** Who answers, and the answer: a stranger is led in first, whoever may not is told whom to ask. */
export function Answering(props: Props) {
  const { you } = props.one
  if (!you) return <Who />
  if (you.problem) return <NotYours {...props} you={you} problem={you.problem} />
  return <Accepting {...props} you={you} />
}

function Who() {
  const { change } = useAddress()
  return (
    <Section title={say('relationships.relate.who')}>
      <p className={styles.said}>{say('relationships.relate.who.text')}</p>
      <div className={styles.acts}>
        <Button component={Link} to={`/sign-in?${new URLSearchParams({ to: window.location.pathname })}`}>
          {say('relationships.relate.signIn')}
        </Button>
        <Button variant="default" onClick={() => void change({ step: 'begin' })}>
          {say('relationships.relate.signUp')}
        </Button>
      </div>
    </Section>
  )
}

function NotYours({ you, problem, ...props }: Props & { you: You; problem: NonNullable<You['problem']> }) {
  const { name, email, mayDecline } = you
  const [declining, decline] = useState(false)
  const leave = usePass('POST /sign-out', { refresh: false, done: () => window.location.reload() })
  return (
    <Blocked block={{ title: problem.says[language()], remedy: problem.remedy[language()] }}>
      <p>{say('relationships.relate.you', { name, email })}</p>
      <div>
        <Button size="compact-sm" loading={leave.isPending} onClick={() => leave.mutate({})}>
          {say('migration.claim.you.other')}
        </Button>{' '}
        {mayDecline && (
          <Button size="compact-sm" variant="default" onClick={() => decline(true)}>
            {say('relationships.relate.decline')}
          </Button>
        )}
      </div>
      {declining && <Declining {...props} close={() => decline(false)} />}
    </Blocked>
  )
}

function Accepting({ token, one, finish, you }: Props & { you: You }) {
  const { search, change } = useAddress()
  const [declining, decline] = useState(false)
  const { agreement } = one
  const isNew = you.company === null
  const first = one.partnerCountry ?? ''
  const { form, field, busy } = useForm('POST /relationship-acceptances', {
    initial: { company: '', country: search.country ?? first, agreed: false },
    input: ({ company, country }) => ({
      token,
      ...(agreement && { agreementVersion: agreement.version }),
      ...(isNew && { company, country }),
    }),
    lacks: ({ agreed }) => (agreement && !agreed ? { agreed: say('relationships.relate.agree.missing') } : {}),
    done: () => finish('accepted'),
  })
  const country = field('country')
  const turn = (code: string) => {
    country.change(code)
    void change({ country: code })
  }
  const company = field('company').value || you.company || ''
  return (
    <Section title={say('relationships.relate.agreement')}>
      <Form {...form} has={['company', 'country', 'agreed']}>
        <p className={styles.said}>
          {say('relationships.relate.you', { name: you.name, email: you.email })}{' '}
          {isNew ? say('relationships.relate.you.new') : say('relationships.relate.you.for', { company: you.company })}
        </p>
        {isNew && (
          <>
            <TextField
              {...field('company')}
              label={say('relationships.relate.company')}
              complete="organization"
              maxLength={200}
            />
            <CountryField {...country} change={turn} />
          </>
        )}
        {agreement && <Agreement agreement={agreement} />}
        {agreement && <CheckField {...field('agreed')} label={say('relationships.relate.agree', { company })} />}
        <FormFoot action={say('relationships.relate.accept')} busy={busy}>
          <Act name={say('relationships.relate.decline')} run={() => decline(true)} variant="default" />
        </FormFoot>
      </Form>
      {declining && <Declining token={token} one={one} finish={finish} close={() => decline(false)} />}
    </Section>
  )
}

function Agreement({ agreement: { texts } }: { agreement: NonNullable<Opened['agreement']> }) {
  const text = texts.find((one) => one.language === language()) ?? texts[0]
  if (!text) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.agreement} tabIndex={0} aria-label={say('relationships.relate.agreement.read')}>
      <Prose text={text.text} lang={text.language} />
    </section>
  )
}

function Declining({ token, one: { partner }, finish, close }: Props & { close: () => void }) {
  const { form, field, busy } = useForm('POST /relationship-refusals', {
    initial: { reason: '' },
    input: ({ reason }) => ({ token, ...(reason.trim() && { reason: reason.trim() }) }),
    done: () => finish('declined'),
  })
  return (
    <Dialog title={say('relationships.relate.decline.title')} close={close}>
      <Form {...form}>
        <p className={styles.said}>{say('relationships.relate.decline.text', { partner })}</p>
        <TextAreaField
          {...field('reason')}
          label={say('relationships.relate.decline.reason')}
          maxLength={1000}
          rows={3}
        />
        <FormFoot action={say('relationships.relate.decline')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
