import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../../kit/Answer.tsx'
import type { Gives } from '../../kit/api.ts'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { asProblem, isPassing } from '../../kit/problem.ts'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useMe } from '../../kit/useMe.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../access.module.css'
import { Door } from '../Door.tsx'
import { type Asking, askedBy } from './queries.ts'

/** The link of an app: who asks, for what, in whose name; then the browser is led back into it. */
export function AuthorizePage() {
  const { search } = useAddress()
  const { clientId = '', redirectUri = '', audience = '', scope, state, nonce, challenge, fragment } = search
  const asking = {
    ...{ clientId, redirectUri, audience },
    ...(scope && { scope }),
    ...(state && { state }),
    ...(nonce && { nonce }),
    ...(challenge && { challenge }),
    ...(fragment === 'true' && { fragment: true }),
  }
  const found = useQuery(askedBy(asking))
  if (found.data) return <Ask asking={asking} asked={found.data} />
  const problem = found.error && asProblem(found.error)
  return (
    <Door title={say('tokens.authorize')}>
      {problem &&
        (problem.status === 400 || isPassing(problem) ? (
          <Refused problem={problem} again={found.refetch} />
        ) : (
          <ProblemNote problem={problem} />
        ))}
    </Door>
  )
}

type Props = { asking: Asking; asked: Gives<'GET /authorization-requests'> }

function Ask({ asking, asked: { app, audience, host, refusedTo } }: Props) {
  const { person, tenant } = useMe()
  const [leaving, leave] = useState(false)
  const lead = (to: string) => {
    leave(true)
    window.location.assign(to)
  }
  const { mutate, isPending, error } = useWrite('POST /authorizations', {
    refresh: [],
    done: ({ redirectTo }) => redirectTo && lead(redirectTo),
  })
  return (
    <Door
      title={say('tokens.authorize.title', { app })}
      lead={say('tokens.authorize.lead', { company: tenant?.name ?? '' })}
    >
      <dl className={styles.record}>
        <dt>{say('tokens.authorize.you')}</dt>
        <dd>{person.email}</dd>
        <dt>{say('tokens.authorize.for')}</dt>
        <dd>{audience}</dd>
        <dt>{say('tokens.authorize.back')}</dt>
        <dd>{host}</dd>
      </dl>
      <p>{say('tokens.authorize.wary')}</p>
      {error && <ProblemNote problem={error} />}
      <div className={styles.ways}>
        <Button loading={isPending || leaving} onClick={() => mutate(asking)} fullWidth>
          {say('tokens.authorize.allow')}
        </Button>
        <Button variant="default" disabled={isPending || leaving} onClick={() => lead(refusedTo)} fullWidth>
          {say('tokens.authorize.refuse')}
        </Button>
      </div>
    </Door>
  )
}
