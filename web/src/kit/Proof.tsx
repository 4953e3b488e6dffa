import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { CodeField } from './CodeField.tsx'
import { Dialog } from './Dialog.tsx'
import { Form, FormFoot } from './Form.tsx'
import { TextField } from './fields.tsx'
import styles from './kit.module.css'
import { ProblemNote } from './ProblemNote.tsx'
import { knowsPasskeys, signByPasskey } from './passkey.ts'
import type { Problem } from './problem.ts'
import type { Asked } from './proof.ts'
import { say } from './say.ts'
import { useForm } from './useForm.ts'
import { me, useMeOrStranger } from './useMe.ts'

/** The question itself: a code of the app, a recovery code, or a passkey. Without any of them, the way to get one. */
export function Proof({ asked }: { asked: Asked }) {
  const queries = useQueryClient()
  const has = useMeOrStranger()?.person.secondFactor ?? false
  const proven = async () => {
    asked.answer(true)
    await queries.invalidateQueries(me)
  }
  return (
    <Dialog title={say('kit.proof')} close={() => asked.answer(false)}>
      <div className={styles.form}>
        <p className={styles.text}>{say(has ? 'kit.proof.text' : 'kit.proof.none')}</p>
        {has ? <Code proven={proven} /> : <SetUp leave={() => asked.answer(false)} />}
        {knowsPasskeys() && <ByPasskey proven={proven} />}
      </div>
    </Dialog>
  )
}

const ways = { app: 'recovery', recovery: 'app' } as const
type Way = keyof typeof ways

function Code({ proven }: { proven: () => unknown }) {
  const [way, turn] = useState<Way>('app')
  const other = (
    <Button variant="subtle" onClick={() => turn(ways[way])}>
      {say(`kit.proof.by.${ways[way]}`)}
    </Button>
  )
  return way === 'app' ? <ByApp proven={proven} other={other} /> : <ByRecovery proven={proven} other={other} />
}

type Props = { proven: () => unknown; other?: ReactNode }

function ByApp({ proven, other }: Props) {
  const initial = { code: '' }
  const { form, field, submit, busy } = useForm('POST /me/step-up', {
    initial,
    input: (v) => v,
    once: true,
    refresh: [],
    done: proven,
  })
  return (
    <Form {...form}>
      <CodeField {...field('code')} label={say('kit.proof.code')} focus full={(code) => submit({ code })} />
      <FormFoot action={say('kit.proof.do')} busy={busy}>
        {other}
      </FormFoot>
    </Form>
  )
}

function ByRecovery({ proven, other }: Props) {
  const initial = { recoveryCode: '' }
  const { form, field, busy } = useForm('POST /me/step-up', { initial, input: (v) => v, refresh: [], done: proven })
  return (
    <Form {...form}>
      <TextField {...field('recoveryCode')} label={say('kit.proof.recovery')} complete="off" focus maxLength={40} />
      <FormFoot action={say('kit.proof.do')} busy={busy}>
        {other}
      </FormFoot>
    </Form>
  )
}

function ByPasskey({ proven }: Props) {
  const { mutate, isPending, error } = useMutation<void, Problem>({
    mutationFn: signByPasskey,
    onSuccess: () => void proven(),
  })
  return (
    <>
      {error && <ProblemNote problem={error} />}
      <Button
        variant="default"
        loading={isPending}
        leftSection={<IconFingerprint size={18} aria-hidden />}
        onClick={() => mutate()}
      >
        {say('kit.proof.by.passkey')}
      </Button>
    </>
  )
}

/** Where a second factor is set up, and from where one comes back here. */
function SetUp({ leave }: { leave: () => void }) {
  const router = useRouter()
  const go = () => {
    leave()
    return router.navigate({ to: '/account/security' as string, search: { to: router.state.location.href } })
  }
  return <Button onClick={go}>{say('kit.proof.setUp')}</Button>
}
