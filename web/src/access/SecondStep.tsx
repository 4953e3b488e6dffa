import { Button } from '@mantine/core'
import { useState } from 'react'
import { CodeField } from '../kit/CodeField.tsx'
import { Form } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { usePassForm } from '../kit/usePass.ts'
import styles from './access.module.css'
import { Door } from './Door.tsx'
import { clockOf, useCountdown } from './useCountdown.ts'

const others = { app: 'recovery', recovery: 'app' } as const

/** After the password: the code of the app, or a recovery code for whoever lost the phone. */
export function SecondStep({ back }: { back: () => void }) {
  const [way, turn] = useState<keyof typeof others>('app')
  return (
    <Door title={say('access.second')} lead={say(way === 'app' ? 'access.second.lead' : 'access.second.recovery.lead')}>
      {way === 'app' ? <ByApp /> : <ByRecovery />}
      <div className={styles.ways}>
        <Button variant="default" onClick={() => turn(others[way])}>
          {say(`access.second.by.${others[way]}`)}
        </Button>
        <Button variant="subtle" onClick={back}>
          {say('access.second.back')}
        </Button>
      </div>
    </Door>
  )
}

const initial = { code: '' }

function ByApp() {
  const { form, field, submit, busy } = usePassForm('POST /two-factor/verify-totp', {
    initial,
    input: (v) => v,
    once: true,
  })
  const left = useCountdown(form.problem?.told)
  return (
    <Form {...form}>
      <CodeField {...field('code')} label={say('access.second.code')} focus full={(code) => submit({ code })} />
      <Go busy={busy} left={left} />
    </Form>
  )
}

function ByRecovery() {
  const { form, field, busy } = usePassForm('POST /two-factor/verify-backup-code', {
    initial,
    input: ({ code }) => ({ code: code.trim() }),
  })
  const left = useCountdown(form.problem?.told)
  return (
    <Form {...form}>
      <TextField {...field('code')} label={say('access.second.recovery')} complete="off" focus maxLength={40} />
      <Go busy={busy} left={left} />
    </Form>
  )
}

const Go = ({ busy, left }: { busy: boolean; left: number }) => (
  <Button type="submit" loading={busy} disabled={left > 0} fullWidth>
    {left > 0 ? say('access.signIn.wait', { time: clockOf(left) }) : say('access.signIn.do')}
  </Button>
)
