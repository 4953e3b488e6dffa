import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { PasswordField } from '../kit/fields.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import { useMe } from '../kit/useMe.ts'
import { usePassForm } from '../kit/usePass.ts'
import styles from './access.module.css'
import { EnrolFactor } from './EnrolFactor.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

type Asked = 'enable' | 'regenerate' | 'disable'

/** The codes of an app: off, with the way to switch it on; or on, with what may be done about it. */
export function SecondFactor() {
  const on = useMe().person.secondFactor
  const [asked, ask] = useState<Asked | null>(null)
  const close = () => ask(null)
  const state = on ? 'on' : 'off'
  return (
    <Section title={say('access.factor')} action={<Badge on={on} />}>
      <p className={styles.said}>{say(`access.factor.${state}.text`)}</p>
      <Group gap="sm">
        {on ? (
          <>
            <Button variant="default" onClick={() => ask('regenerate')}>
              {say('access.factor.regenerate')}
            </Button>
            <Button variant="default" c="var(--gh-bad)" onClick={() => ask('disable')}>
              {say('access.factor.disable')}
            </Button>
          </>
        ) : (
          <Button onClick={() => ask('enable')}>{say('access.factor.enable')}</Button>
        )}
      </Group>
      {asked === 'enable' && <EnrolFactor close={close} />}
      {asked === 'regenerate' && <Regenerate close={close} />}
      {asked === 'disable' && <Disable close={close} />}
    </Section>
  )
}

const Badge = ({ on }: { on: boolean }) => (
  <span className={styles.role} data-on={on || undefined}>
    {say(on ? 'access.factor.on' : 'access.factor.off')}
  </span>
)

type Closing = { close: () => void }
const initial = { password: '' }

function Regenerate({ close }: Closing) {
  const [codes, show] = useState<readonly string[] | null>(null)
  const { form, field, busy } = usePassForm('POST /two-factor/generate-backup-codes', {
    initial,
    input: (v) => v,
    done: ({ backupCodes }) => show(backupCodes),
  })
  return (
    <Dialog title={say(codes ? 'access.factor.codes' : 'access.factor.regenerate')} close={close}>
      {codes ? (
        <RecoveryCodes codes={codes} kept={close} />
      ) : (
        <Form {...form}>
          <p className={styles.said}>{say('access.factor.regenerate.text')}</p>
          <Password {...field('password')} />
          <FormFoot action={say('access.factor.regenerate')} busy={busy} cancel={close} />
        </Form>
      )}
    </Dialog>
  )
}

function Disable({ close }: Closing) {
  const { form, field, busy } = usePassForm('POST /two-factor/disable', { initial, input: (v) => v, done: close })
  return (
    <Dialog title={say('access.factor.disable')} close={close}>
      <Form {...form}>
        <p className={styles.said}>{say('access.factor.disable.text')}</p>
        <Password {...field('password')} />
        <FormFoot action={say('access.factor.disable')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const Password = (field: Field<string>) => (
  <PasswordField {...field} label={say('access.password')} complete="current-password" focus />
)
