import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../../kit/Answer.tsx'
import type { Gives } from '../../kit/api.ts'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { asProblem, isPassing } from '../../kit/problem.ts'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { Door } from '../Door.tsx'
import { Consent } from './Consent.tsx'
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
    <Consent
      title={say('tokens.authorize.title', { app })}
      audience={audience}
      where={{ name: say('tokens.authorize.back'), value: host }}
      problem={error}
      allow={{ run: () => mutate(asking), busy: isPending || leaving }}
      refuse={{ run: () => lead(refusedTo), busy: false }}
    />
  )
}
