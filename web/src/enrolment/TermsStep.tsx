import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Form } from '../kit/Form.tsx'
import { CheckField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { StepFoot } from '../kit/Steps.tsx'
import { language, listed, type Plain, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf } from '../kit/When.tsx'
import { TermsText } from '../terms/TermsText.tsx'
import type { StepProps } from './Draft.tsx'
import styles from './enrolment.module.css'
import { terms } from './queries.ts'
import { stepsSaid } from './steps.ts'

/** The terms, read and accepted for the company; then it is enrolled. */
export function TermsStep({ draft, go }: StepProps) {
  const asked = useQuery(terms)
  return (
    <Answer of={asked} rows={10}>
      {({ version, text, effectiveFrom }) => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section className={styles.terms} tabIndex={0} aria-label={say('enrolment.step.terms')}>
            <p>{say('enrolment.terms.version', { version, date: dayOf(String(effectiveFrom)) })}</p>
            <TermsText text={text[language()]} lang={language()} />
          </section>
          <p>
            <a href="/terms" target="_blank" rel="noreferrer">
              {say('enrolment.terms.page')}
            </a>
          </p>
          <Accept draft={draft} go={go} version={version} />
        </>
      )}
    </Answer>
  )
}

function Accept({ draft, go, version }: StepProps & { version: string }) {
  const [accepted, accept] = useState(draft.termsVersion === version)
  const [told, tell] = useState<string | undefined>()
  const { change } = useAddress()
  const submission = useWrite('POST /enrolment/submission', { done: () => change({ step: '' }) })
  const consent = useWrite('PUT /enrolment/terms', { refresh: [] })
  const open = draft.steps.filter(({ step, done }) => !done && step !== 'terms').map(({ step }) => step)
  const submit = () => {
    if (!accepted) return tell(say('enrolment.terms.unaccepted'))
    return consent.mutate({ version }, { onSuccess: () => submission.mutate({}) })
  }
  const problem = consent.error ?? submission.error
  const company = draft.profile.legalName || draft.email
  return (
    <Form submit={submit}>
      {open.length > 0 && (
        <p role="status">
          {say('enrolment.terms.open', { steps: listed(open.map((step) => say(`enrolment.step.${step}` as Plain))) })}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <CheckField
        name="version"
        value={accepted}
        change={(yes) => {
          accept(yes)
          tell(undefined)
        }}
        error={told}
        label={say('enrolment.terms.accept', { company })}
      />
      <StepFoot
        steps={stepsSaid()}
        at="terms"
        busy={consent.isPending || submission.isPending}
        action={say('enrolment.terms.do')}
        back={() => go('contact')}
      />
    </Form>
  )
}
