import { useState } from 'react'
import { Form, FormFoot } from '../kit/Form.tsx'
import { PasswordField } from '../kit/fields.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { usePassForm } from '../kit/usePass.ts'
import styles from './access.module.css'

const initial = { currentPassword: '', password: '' }

/** Changing the password; whoever has a second factor proves it first. */
export function PasswordSection() {
  const [done, mark] = useState(false)
  const { form, field, set, busy } = usePassForm('POST /change-password', {
    initial,
    input: ({ currentPassword, password }) => ({ currentPassword, newPassword: password }),
    done: (): void => {
      set(initial)
      mark(true)
    },
  })
  return (
    <Section title={say('access.change')}>
      <p className={styles.said}>{say('access.change.text')}</p>
      <Form {...form}>
        <PasswordField {...field('currentPassword')} label={say('access.password.now')} complete="current-password" />
        <PasswordField
          {...field('password')}
          label={say('access.password.new')}
          hint={say('access.password.hint')}
          complete="new-password"
        />
        <FormFoot action={say('access.change.do')} busy={busy}>
          {done && <span role="status">{say('access.change.done')}</span>}
        </FormFoot>
      </Form>
    </Section>
  )
}
