import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import styles from '../../enrolment/enrolment.module.css'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Form } from '../../kit/Form.tsx'
import { CheckField } from '../../kit/fields.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { StepFoot } from '../../kit/Steps.tsx'
import { language, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { usePass } from '../../kit/usePass.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { dayOf } from '../../kit/When.tsx'
import { TermsText } from '../../terms/TermsText.tsx'
import { type Claimable, type Claimed, terms } from './queries.ts'
import { claimSteps } from './steps.ts'

type Props = { token: string; one: Claimable; finish: (claimed: Claimed) => void }

/** Who claims, whether the mailbox stands for the company, and the terms; then everything arrives. */
export function Accept({ token, one, finish }: Props) {
  const { you, claim } = one
  if (claim?.status === 'inReview')
    return (
      <Blocked
        block={{
          title: say('migration.claim.waiting'),
          remedy: say('migration.claim.waiting.text', {
            email: you?.email ?? '',
            day: claim.promisedAt ? dayOf(claim.promisedAt) : '',
          }),
        }}
      />
    )
  return (
    <>
      {you && <Standing token={token} you={you} />}
      <Reviewing one={one} />
      {!you?.problem && <Terms token={token} one={one} finish={finish} />}
    </>
  )
}

/** What a reviewer has to do with it: nothing, mostly. */
function Reviewing({ one: { you, claim, company } }: { one: Claimable }) {
  if (claim?.status === 'approved')
    return <Blocked block={{ title: say('migration.claim.approved'), remedy: say('migration.claim.approved.text') }} />
  if (claim?.status === 'refused')
    return <Blocked block={{ title: say('migration.claim.refused'), remedy: claim.reason ?? undefined }} />
  if (you?.basis !== 'review' || you.problem) return null
  const remedy = say('migration.claim.review.text', { company: company.name })
  return <Blocked block={{ title: say('migration.claim.review'), remedy }} />
}

/** Who one is here, and a way to be somebody else: the mailbox decides. */
function Standing({ token, you: { name, email, problem } }: { token: string; you: NonNullable<Claimable['you']> }) {
  const leave = usePass('POST /sign-out', {
    refresh: false,
    done: () => window.location.assign(`/claim/${token}?step=on`),
  })
  const said = problem?.says[language()]
  const other = (
    <Button
      size="compact-sm"
      variant={said ? 'filled' : 'subtle'}
      loading={leave.isPending}
      onClick={() => leave.mutate({})}
    >
      {say('migration.claim.you.other')}
    </Button>
  )
  if (said)
    return (
      <Blocked block={{ title: said, remedy: problem?.remedy[language()] }}>
        <p>{say('migration.claim.you', { name, email })}</p>
        <div>{other}</div>
      </Blocked>
    )
  return (
    <p style={{ margin: 0 }}>
      {say('migration.claim.you', { name, email })} {other}
    </p>
  )
}

function Terms(props: Props) {
  const asked = useQuery(terms)
  return (
    <Answer of={asked} rows={10}>
      {({ version, text, effectiveFrom }) => (
        <div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section className={styles.terms} tabIndex={0} aria-label={say('migration.claim.step.terms')}>
            <p>{say('enrolment.terms.version', { version, date: dayOf(effectiveFrom) })}</p>
            <TermsText text={text[language()]} lang={language()} />
          </section>
          <Consent {...props} version={version} />
        </div>
      )}
    </Answer>
  )
}

function Consent({ token, one, finish, version }: Props & { version: string }) {
  const [accepted, accept] = useState(false)
  const [told, tell] = useState<string | undefined>()
  const { change } = useAddress()
  const write = useWrite('POST /claims/:token', {
    done: (claimed) => {
      finish(claimed)
      scrollTo({ top: 0 })
    },
  })
  const submit = () =>
    accepted ? write.mutate({ token, termsVersion: version }) : tell(say('migration.claim.unaccepted'))
  return (
    <Form submit={submit}>
      {write.error && <ProblemNote problem={write.error} />}
      <CheckField
        name="termsVersion"
        value={accepted}
        change={(yes) => {
          accept(yes)
          tell(undefined)
        }}
        error={told}
        label={say('migration.claim.accept', { company: one.company.name })}
      />
      <StepFoot
        steps={claimSteps({ isKnown: true, email: one.invited.email })}
        at="terms"
        busy={write.isPending}
        action={say('migration.claim.do')}
        back={() => void change({ step: '' })}
      />
    </Form>
  )
}
