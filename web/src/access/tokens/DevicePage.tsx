import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Gives } from '../../kit/api.ts'
import { Form } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { asProblem, type Problem } from '../../kit/problem.ts'
import { say } from '../../kit/say.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { Door } from '../Door.tsx'
import { Consent } from './Consent.tsx'

type Waiting = Gives<'GET /device-authorizations/:userCode'> & { userCode: string }

/** A device without a browser waits: somebody types its code here and says yes or no. */
export function DevicePage() {
  const [waiting, found] = useState<Waiting | null>(null)
  const [end, finish] = useState<'allowed' | 'refused' | null>(null)
  if (end) return <Door title={say(`tokens.device.${end}`)} lead={say(`tokens.device.${end}.text`)} children={null} />
  if (waiting) return <Ask waiting={waiting} finish={finish} />
  return <Enter found={found} />
}

function Enter({ found }: { found: (waiting: Waiting) => void }) {
  const [userCode, type] = useState('')
  const look = useMutation<Waiting, Problem>({
    mutationFn: async () => ({ ...(await api('GET /device-authorizations/:userCode', { userCode })), userCode }),
    onSuccess: found,
  })
  const error = look.error && asProblem(look.error)
  return (
    <Door title={say('tokens.device')} lead={say('tokens.device.lead')}>
      <Form submit={() => userCode.trim() && look.mutate()} problem={null}>
        <TextField
          name="userCode"
          label={say('tokens.device.code')}
          hint={say('tokens.device.code.hint')}
          value={userCode}
          change={type}
          error={undefined}
          complete="off"
          maxLength={40}
          focus
        />
        {error && <ProblemNote problem={error} />}
        <Button type="submit" loading={look.isPending} fullWidth>
          {say('tokens.device.look')}
        </Button>
      </Form>
    </Door>
  )
}

type Asked = { waiting: Waiting; finish: (end: 'allowed' | 'refused') => void }

function Ask({ waiting: { app, audience, askedFrom, userCode }, finish }: Asked) {
  const allow = useWrite('POST /device-authorizations/:userCode/allowance', { refresh: [], done: () => finish('allowed') }) // biome-ignore format: one thought
  const refuse = useWrite('POST /device-authorizations/:userCode/refusal', { refresh: [], done: () => finish('refused') }) // biome-ignore format: one thought
  return (
    <Consent
      title={say('tokens.device.title', { app })}
      audience={audience}
      where={{ name: say('tokens.device.from'), value: askedFrom ?? '' }}
      problem={allow.error ?? refuse.error}
      allow={{ run: () => allow.mutate({ userCode }), busy: allow.isPending }}
      refuse={{ run: () => refuse.mutate({ userCode }), busy: refuse.isPending }}
    />
  )
}
