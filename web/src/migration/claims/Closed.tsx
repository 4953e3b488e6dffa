import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Blocked } from '../../kit/Blocked.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField } from '../../kit/fields.tsx'
import kit from '../../kit/kit.module.css'
import { language, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { useMeOrStranger } from '../../kit/useMe.ts'
import styles from '../migration.module.css'
import type { Claimable } from './queries.ts'

type Props = { token: string; one: Claimable; problem: NonNullable<Claimable['problem']> }

/** It can be claimed no more: why, and the way that is left. */
export function Closed({ token, one, problem: { code, says, remedy } }: Props) {
  const isTaken = code === 'migration.claimedBy'
  return (
    <div className={kit.stack}>
      <Blocked block={{ title: says[language()], remedy: remedy[language()] }} />
      {isTaken ? <Join token={token} company={one.company.name} /> : <WaysOn enrol />}
    </div>
  )
}

export const WaysOn = ({ enrol = false }: { enrol?: boolean }) => (
  <div className={styles.acts}>
    {enrol && (
      <Button component={Link} to={'/enrol' as string}>
        {say('migration.claim.enrol')}
      </Button>
    )}
    <Button component={Link} to={'/legacy' as string} variant="default">
      {say('migration.claim.where')}
    </Button>
  </div>
)

const MESSAGE_MAX = 500

/** Somebody was faster: its admins are asked for a place. */
function Join({ token, company }: { token: string; company: string }) {
  const there = useMeOrStranger()
  const { form, field, busy, asked } = useJoin(token)
  if (!there)
    return (
      <div className={styles.acts}>
        <p className={styles.about}>{say('migration.claim.join.signIn')}</p>
        <Button component="a" href={`/sign-in?${new URLSearchParams({ to: `/claim/${token}` })}`}>
          {say('shell.signIn')}
        </Button>
      </div>
    )
  if (asked)
    return (
      <Empty title={say('migration.claim.join.asked', { company })}>
        <p role="status">{say('migration.claim.join.asked.text')}</p>
      </Empty>
    )
  return (
    <Form {...form}>
      <TextAreaField
        {...field('message')}
        label={say('migration.claim.join.message')}
        maxLength={MESSAGE_MAX}
        optional
      />
      <FormFoot action={say('migration.claim.join.do')} busy={busy} />
    </Form>
  )
}

function useJoin(token: string) {
  const [asked, ask] = useState(false)
  const entry = useForm('POST /claims/:token/join', {
    initial: { message: '' },
    input: ({ message }) => ({ token, ...(message.trim() && { message: message.trim() }) }),
    done: () => ask(true),
  })
  return { ...entry, asked }
}
