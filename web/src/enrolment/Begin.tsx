import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import { leading } from '../membership/structure/leader.ts'
import { Kept } from '../membership/structure/PartOf.tsx'

/** Somebody signed in without a company: the draft is opened, or found again where it was left. */
export function Begin() {
  const { mutate, isPending, error } = useWrite('POST /enrolments')
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate({})
  }, [mutate])
  if (error) return <ProblemNote problem={error} again={() => mutate({})} />
  return (
    <Empty title={say('enrolment.begin.title')}>
      <p>{say('enrolment.begin.text')}</p>
      <Button loading={isPending} onClick={() => mutate({})}>
        {say('enrolment.begin.do')}
      </Button>
    </Empty>
  )
}

/** Whoever works for a company enrols no other from there. */
export const Elsewhere = ({ company }: { company: string }) => (
  <Page title={say('enrolment.title')} narrow>
    <Answer of={useQuery(leading)}>
      {({ leader }) => (leader ? <Kept leader={leader} /> : <AtWork company={company} />)}
    </Answer>
  </Page>
)

const AtWork = ({ company }: { company: string }) => (
  <Empty title={say('enrolment.other.title', { company })}>
    <p>{say('enrolment.other.text')}</p>
    <Button component={Link} to="/" variant="default">
      {say('shell.missing.home')}
    </Button>
  </Empty>
)
