import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Moves, moveName, type Offer } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import { network } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import styles from './access.module.css'
import { DemoRecord } from './DemoRecord.tsx'
import { ProofRecord } from './ProofRecord.tsx'
import { type Domain, domainsHere } from './queries.ts'

const refresh = [domainsHere.queryKey]

/** A domain: its state, the record that proves it, what the last look found, and what may be done. */
export function DomainSection({ domain }: { domain: Domain }) {
  const { name, status, checking, problem, moves } = domain
  const check = useWrite('POST /domains/:id/check', { version: domain.version, refresh })
  const { data } = useQuery(network)
  return (
    <Section title={name} action={<StateBadge of="domain" state={status} />}>
      <p className={styles.said}>
        {say(status === 'verified' ? 'access.domains.keep' : 'access.domains.prove', { name })}
      </p>
      <ProofRecord record={domain.record} />
      {data?.demo && status !== 'verified' && <DemoRecord record={domain.record} />}
      {problem && !checking && <p className={styles.problem}>{problem.says[language()]}</p>}
      {check.error && <ProblemNote problem={check.error} />}
      <div className={styles.between}>
        <Moves
          of="domain"
          moves={checking ? moves.filter((move) => move !== 'check') : moves}
          offer={useOffer(domain, check)}
          busy={check.isPending}
        />
        <small>{checking ? <Looking /> : <Looked domain={domain} />}</small>
      </div>
    </Section>
  )
}

const Looking = () => (
  <span role="status">
    <Loader size={12} mr={6} aria-hidden />
    {say('access.domains.checking')}
  </span>
)

function Looked({ domain: { checkedAt, verifiedAt, lapsesAt } }: { domain: Domain }) {
  const told = [
    lapsesAt && { name: say('access.domains.lapses'), at: lapsesAt },
    verifiedAt && { name: say('access.domains.proven'), at: verifiedAt },
    checkedAt && { name: say('access.domains.checked'), at: checkedAt },
  ].filter((one) => one !== null && one !== '')
  return told.map(({ name, at }, index) => (
    <span key={name}>
      {index > 0 && ' · '}
      {name} <When at={at} time />
    </span>
  ))
}

function useOffer(domain: Domain, check: { mutate: (input: { id: Domain['id'] }) => void }): Record<string, Offer> {
  const may = 'domains:manage'
  return {
    check: { run: () => check.mutate({ id: domain.id }), may, ...(domain.status !== 'verified' && { tone: 'main' }) },
    withdraw: { dialog: (close) => <Withdraw domain={domain} close={close} />, may, tone: 'grave' },
  }
}

function Withdraw({ domain: { id, name, version }, close }: { domain: Domain; close: () => void }) {
  return (
    <SureDialog
      endpoint="DELETE /domains/:id"
      input={{ id }}
      version={version}
      title={say('access.domains.withdraw.ask', { name })}
      action={moveName('domain', 'withdraw')}
      grave
      close={close}
    >
      {say('access.domains.withdraw.text')}
    </SureDialog>
  )
}
