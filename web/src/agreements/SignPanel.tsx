import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Blocked } from '../kit/Blocked.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { blockOf } from '../kit/requirement.ts'
import { Section } from '../kit/Section.tsx'
import { language, listed, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { useMe } from '../kit/useMe.ts'
import styles from './agreements.module.css'
import type { Ours } from './queries.ts'

type Offered = { is: Ours; agreement: NonNullable<Ours['agreement']> }

/** Where a signature is given; or, if it cannot be, what is missing, who can, and where. */
export function SignPanel({ is, agreement }: Offered) {
  if (is.blockedBy === 'role' || is.blockedBy === 'acting') return <NotYours signers={is.signers} />
  const missing = is.steps.find(({ met }) => !met)
  if (missing) {
    const title = `${say('agreements.sign.blocked')}: ${missing.says[language()]}`
    return <Blocked block={{ ...blockOf(missing), title }} />
  }
  return <SignForm is={is} agreement={agreement} />
}

function NotYours({ signers }: { signers: Ours['signers'] }) {
  const names = listed(signers.map(({ name, email }) => `${name} <${email}>`))
  const remedy = signers.length ? say('agreements.sign.ask', { names }) : say('agreements.sign.ask.none')
  return <Blocked block={{ title: say('agreements.sign.role'), remedy, link: '/account/access' }} />
}

function SignForm({ is, agreement }: Offered) {
  const { person } = useMe()
  const go = useNavigate()
  const { search, change } = useAddress()
  const textHash = agreement.texts.find(({ binding }) => binding)?.hash ?? ''
  const { form, field, values, busy } = useForm('POST /agreements/partner/acceptance', {
    initial: { title: search.position ?? '', confirmed: false },
    lacks: ({ title, confirmed }) => ({
      ...(!title.trim() && { title: say('agreements.sign.position.missing') }),
      ...(!confirmed && { confirmed: say('agreements.sign.unconfirmed') }),
    }),
    input: (values) => ({ ...values, textHash }),
    done: ({ id }) => go({ to: '/acceptances/$id', params: { id } }),
  })
  const confirmed = field('confirmed')
  // Whoever must set a second factor up first leaves this page and comes back to its address.
  const submit = () => {
    void change({ position: values.title })
    form.submit()
  }
  return (
    <Section title={say('agreements.sign')}>
      <Form {...form} submit={submit}>
        <p className={styles.quiet}>{say('agreements.sign.by', { name: person.name, email: person.email })}</p>
        <TextField
          {...field('title')}
          label={say('agreements.sign.position')}
          hint={say('agreements.sign.position.hint')}
          complete="organization-title"
          maxLength={120}
        />
        <Checkbox
          label={is.statement}
          checked={confirmed.value}
          error={confirmed.error}
          onChange={({ currentTarget }) => confirmed.change(currentTarget.checked)}
        />
        <p className={styles.quiet}>{say('agreements.sign.note')}</p>
        <FormFoot action={say('agreements.sign.do', { number: agreement.number })} busy={busy} />
      </Form>
    </Section>
  )
}
