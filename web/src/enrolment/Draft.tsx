import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Steps } from '../kit/Steps.tsx'
import { useAddress } from '../kit/useAddress.ts'
import { Choice } from './Choice.tsx'
import { CompanyStep } from './CompanyStep.tsx'
import { ContactStep } from './ContactStep.tsx'
import { ProfileStep } from './ProfileStep.tsx'
import { type Enrolment, enrolment, type StepName } from './queries.ts'
import { names, stepsSaid } from './steps.ts'
import { TermsStep } from './TermsStep.tsx'

export type StepProps = { draft: Enrolment; go: (step: StepName) => void }

const drawn = { company: CompanyStep, profile: ProfileStep, contact: ContactStep, terms: TermsStep } as const

/**
 * The company step by step: where the address says, else at the first step that was open on coming here. An answer read again
 * in between does not turn the page.
 */
export function Draft({ draft: read }: { draft: Enrolment }) {
  const draft = useQueryClient().getQueryData(enrolment.queryKey) ?? read // the router may draw a step before a new answer is told
  const { search, change } = useAddress()
  const open = draft.steps.find(({ done }) => !done)?.step ?? 'terms'
  const [first] = useState(open)
  const at = draft.steps.find(({ step }) => step === search.step)?.step ?? first
  if (draft.companyIsHere && !search.step) return <Choice draft={draft} />
  const go = (step: string) => void change({ step })
  const Step = drawn[at]
  return (
    <Steps steps={stepsSaid()} at={at} reached={Math.max(names.indexOf(open), names.indexOf(at))} go={go}>
      <Step key={at} draft={draft} go={go} />
    </Steps>
  )
}
