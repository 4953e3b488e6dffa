import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { clockOf } from '../access/useCountdown.ts'
import { CodeField } from '../kit/CodeField.tsx'
import { Form } from '../kit/Form.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './enrolment.module.css'
import type { Foot, Going } from './SignUp.tsx'

type Props = { going: Going; again: (going: Going) => void; other: () => void; proven: () => void; foot: Foot }

/** The code from the mail; six digits send themselves. */
export function CodeStep({ going, again, other, proven, foot }: Props) {
  const { form, field, submit, busy } = useForm('POST /sign-ups/:id/proof', {
    initial: { code: '' },
    input: ({ code }) => ({ id: going.id as never, code }),
    once: true,
    refresh: [],
    done: proven,
  })
  return (
    <>
      <Form {...form}>
        <CodeField {...field('code')} label={say('enrolment.code.label')} focus full={(code) => submit({ code })} />
        {foot(busy, say('enrolment.code.do'))}
      </Form>
      <div className={styles.aside}>
        <Again going={going} again={again} />
        <Button size="compact-sm" variant="subtle" color="gray" onClick={other}>
          {say('enrolment.code.other')}
        </Button>
      </div>
    </>
  )
}

function Again({ going, again }: Pick<Props, 'going' | 'again'>) {
  const left = useSecondsUntil(going.resendAfter)
  const { mutate, isPending, error, isSuccess } = useWrite('POST /sign-ups', {
    refresh: [],
    done: ({ id, resendAfter }) => again({ ...going, id, resendAfter: String(resendAfter) }),
  })
  return (
    <>
      {error && <ProblemNote problem={error} />}
      {isSuccess && <small role="status">{say('enrolment.code.sent')}</small>}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={left > 0}
        loading={isPending}
        onClick={() => mutate({ email: going.email, language: language() })}
      >
        {left > 0 ? say('enrolment.code.again.wait', { time: clockOf(left) }) : say('enrolment.code.again')}
      </Button>
    </>
  )
}

/** Counts down to an instant, a second at a time. */
function useSecondsUntil(instant: string): number {
  const [now, tick] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => tick(Date.now()), 1000)
    return () => clearInterval(clock)
  }, [])
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000))
}
