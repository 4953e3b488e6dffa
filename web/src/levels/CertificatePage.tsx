import { IconCertificate, IconCertificateOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { asProblem, isPassing, Problem } from '../kit/problem.ts'
import { language, say } from '../kit/say.ts'
import { useNetworkName } from '../kit/useMe.ts'
import { When } from '../kit/When.tsx'
import styles from './levels.module.css'
import { type Checked, certificate } from './queries.ts'
import { CertificateState } from './Standing.tsx'

/** Anybody with a number on a paper asks whether it is true. */
export function CertificatePage() {
  const { number } = useParams({ strict: false }) as { number?: string }
  const network = useNetworkName()
  return (
    <Page title={say('levels.check.title')} lead={say('levels.check.lead', { network })} narrow>
      {number && <Found number={number} />}
      <Ask key={number} number={number ?? ''} />
    </Page>
  )
}

function Ask({ number }: { number: string }) {
  const [typed, type] = useState(number)
  const go = useNavigate()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) go({ to: `/certificates/${encodeURIComponent(typed.trim())}` as string })
  }
  return (
    <form className={kit.form} onSubmit={submit}>
      <TextField
        name="number"
        value={typed}
        change={type}
        error={undefined}
        label={say('levels.check.number')}
        hint={say('levels.check.number.hint')}
        maxLength={40}
      />
      <FormFoot action={say('levels.check.do')} />
    </form>
  )
}

function Found({ number }: { number: string }) {
  const asked = useQuery(certificate(number))
  // Whoever checks a number is a stranger: that “you” can clear it helps nobody.
  if (asked.error && !asked.data) {
    const problem = new Problem({ ...asProblem(asked.error).told, who: [] })
    return <ProblemNote problem={problem} again={isPassing(problem) ? asked.refetch : undefined} />
  }
  return <Answer of={asked}>{(found) => <Proof of={found} />}</Answer>
}

const texts = { valid: 'levels.check.valid', lapsed: 'levels.check.lapsed', revoked: 'levels.check.revoked' } as const

function Proof({ of }: { of: Checked }) {
  const { number, status, company, level, issuedAt, validTo, endedAt } = of
  const Sign = status === 'valid' ? IconCertificate : IconCertificateOff
  const network = useNetworkName()
  return (
    <section className={styles.proof} data-status={status} aria-label={say('levels.certificate')}>
      <span className={styles.seal}>
        <Sign size={40} stroke={1.5} aria-hidden />
      </span>
      <div className={styles.close}>
        <CertificateState status={status} />
        <h2>{company}</h2>
        <p className={styles.quiet}>{say(texts[status], { level: level[language()], network })}</p>
      </div>
      <dl>
        <dt>{say('levels.check.number')}</dt>
        <dd>
          <Copyable text={number} />
        </dd>
        <dt>{say('levels.check.issued')}</dt>
        <dd>
          <When at={String(issuedAt)} />
        </dd>
        <dt>{say('levels.check.to')}</dt>
        <dd>{validTo ? <When at={String(validTo)} /> : say('levels.until.never')}</dd>
        {endedAt && (
          <>
            <dt>{say('levels.endedAt')}</dt>
            <dd>
              <When at={String(endedAt)} />
            </dd>
          </>
        )}
      </dl>
      {status === 'valid' && validTo && <p className={styles.small}>{say('levels.check.grace')}</p>}
    </section>
  )
}
