import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer, Refused } from '../../kit/Answer.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { asProblem } from '../../kit/problem.ts'
import { Steps } from '../../kit/Steps.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useMeOrStranger } from '../../kit/useMe.ts'
import { dayOf } from '../../kit/When.tsx'
import { Accept } from './Accept.tsx'
import { Arrived, ClaimedBefore } from './Arrived.tsx'
import { Closed, WaysOn } from './Closed.tsx'
import { Company } from './Company.tsx'
import { Prove } from './Prove.tsx'
import { type Claimable, type Claimed, claimable } from './queries.ts'
import { claimSteps, indexOf } from './steps.ts'

/** The link of a letter: the old account to look at, the proof of who one is, the terms, and what has arrived. */
export function ClaimPage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const [done, finish] = useState<Claimed | null>(null)
  const asked = useQuery(claimable(token))
  if (done?.arrived) return <Arrived claimed={done} />
  if (asked.error && !asked.data)
    return (
      <Page title={say('migration.claim')} narrow>
        <Refused problem={asProblem(asked.error)} again={asked.refetch} />
        <WaysOn />
      </Page>
    )
  return (
    <Answer of={asked} rows={8}>
      {(one) => <Claiming token={token} one={one} finish={finish} />}
    </Answer>
  )
}

type Props = { token: string; one: Claimable; finish: (claimed: Claimed) => void }

function Claiming({ token, one, finish }: Props) {
  if (one.claim?.status === 'completed') return <ClaimedBefore company={one.company.name} />
  const lead = (
    <>
      {say('migration.claim.lead')}{' '}
      {one.retireOn && !one.problem && say('migration.claim.until', { day: dayOf(one.retireOn) })}
    </>
  )
  return (
    <Page title={say('migration.claim')} lead={lead}>
      {one.problem ? (
        <Closed token={token} one={one} problem={one.problem} />
      ) : (
        <InSteps token={token} one={one} finish={finish} />
      )}
    </Page>
  )
}

/** Signed in, one is asked who one is no more; the step stands in the address, for signing in draws the page anew. */
function InSteps({ token, one, finish }: Props) {
  const there = useMeOrStranger()
  const { search, change } = useAddress()
  const looked = search.step === 'on'
  const on = () => {
    scrollTo({ top: 0 })
    return change({ step: 'on' })
  }
  if (looked && !there) return <Prove token={token} one={one} back={() => void change({ step: '' })} />
  const at = looked ? 'terms' : 'company'
  return (
    <Steps
      steps={claimSteps({ isKnown: there !== null, email: one.invited.email })}
      at={at}
      reached={looked ? indexOf('terms') : 0}
      go={() => void change({ step: '' })}
      wide
    >
      <div className={kit.stack}>
        {looked ? <Accept token={token} one={one} finish={finish} /> : <Company one={one} on={on} />}
      </div>
    </Steps>
  )
}
