import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { hrefOf } from '../../kit/api.ts'
import { Blocked } from '../../kit/Blocked.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { Evidence } from '../../verifications/Evidence.tsx'
import styles from '../../verifications/verifications.module.css'
import type { Customer } from '../queries.ts'
import { AskDialog } from './AskDialog.tsx'
import { type Standing, standingOf, type Vetting } from './queries.ts'

const may = 'customers:vet'
export const kindName = (kind: string) => named(`kind.vetting.${kind}`)
export const toneOf = (status: Vetting['status']) => (status === 'denied' ? 'bad' : undefined)

/** Whether the customer may buy, what of, and what the vendor was asked about it. */
export function VettingTab({ of }: { of: Customer }) {
  const asked = useQuery(standingOf(of.id))
  return <Answer of={asked}>{(standing) => <Stands of={of} standing={standing} />}</Answer>
}

function Stands({ of, standing }: { of: Customer; standing: Standing }) {
  const [asking, ask] = useState(false)
  const denied = useDenial()(may)
  const { askable, items } = standing
  const kinds = askable.filter((kind) => !items.some((one) => one.kind === kind && one.status === 'denied'))
  const act = <Act size="xs" variant="default" name={say('vettings.ask')} run={() => ask(true)} denied={denied} />
  return (
    <>
      <Buying standing={standing} action={kinds.length > 0 && act} />
      {items.length === 0 && (
        <Section title={say('vettings.title')}>
          <Empty of="vettings.none" />
        </Section>
      )}
      {items.map((one) => (
        <One key={one.id} of={of} vetting={one} />
      ))}
      {asking && <AskDialog of={of} kinds={kinds} close={() => ask(false)} />}
    </>
  )
}

type BuyingProps = { standing: Standing; action: ReactNode }
function Buying({ standing: { blocked, segments, held, items, account }, action }: BuyingProps) {
  const elsewhere = held.filter(({ kind }) => !items.some((one) => one.kind === kind))
  return (
    <Section title={say('vettings.buying')} action={action}>
      {blocked && <Blocked block={{ title: blocked.says[language()], remedy: blocked.remedy[language()] }} />}
      <Facts>
        {account.since && (
          <Fact name={kindName('account')}>
            <StateBadge of="vetting" state={account.status} tone={toneOf(account.status)} />
          </Fact>
        )}
        <Fact name={say('vettings.segments')}>{segments.map((one) => named(`segment.${one}`)).join(', ')}</Fact>
        {elsewhere.length > 0 && (
          <Fact name={say('vettings.elsewhere')}>
            {elsewhere
              .map(({ kind, since }) => say('vettings.held', { what: kindName(kind), day: dayOf(since) }))
              .join(', ')}
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

type OneProps = { of: Customer; vetting: Vetting }
function One({ of, vetting }: OneProps) {
  const { kind, status, version, customerId, moves } = vetting
  const withdrawing = (close: () => void) => (
    <SureDialog
      endpoint="DELETE /customers/:customerId/vettings/:kind"
      input={{ customerId, kind }}
      version={version}
      title={say('vettings.withdraw.title', { what: kindName(kind) })}
      action={moveName('vetting', 'withdraw')}
      grave
      close={close}
    >
      {say('vettings.withdraw.text')}
    </SureDialog>
  )
  const submitting = (close: () => void) => <AskDialog of={of} kinds={[kind]} before={vetting} close={close} />
  return (
    <Section
      title={kindName(kind)}
      action={
        <Moves
          of="vetting"
          moves={moves}
          size="xs"
          offer={{
            submit: { may, tone: 'main', dialog: submitting },
            withdraw: { may, dialog: withdrawing },
          }}
        />
      }
    >
      <StateBadge of="vetting" state={status} tone={toneOf(status)} />
      <VettingFacts of={vetting} at={(id) => hrefOf('GET /files/:id/content', { id: id as never })} />
    </Section>
  )
}

/** By when the vendor promised to decide, and whether that is over. */
export function Promised({ of: { status, promisedAt } }: { of: Pick<Vetting, 'status' | 'promisedAt'> }) {
  const isLate = status === 'inReview' && Date.parse(String(promisedAt)) < Date.now()
  return (
    <span className={isLate ? styles.late : undefined}>
      <When at={promisedAt} />
      {isLate && ` · ${say('verifications.late')}`}
    </span>
  )
}

/** What was handed in and what became of it; `at` says where its files are fetched from. */
export function VettingFacts({ of, at }: { of: Omit<Vetting, 'moves'>; at: (id: string) => string }) {
  const { status, school, website, explanation, files, validUntil, since, askedByName } = of
  const why = [of.reason?.[language()], of.reasonText].filter(Boolean).join(' ')
  return (
    <>
      <Facts>
        <Fact name={say('vettings.askedBy')}>{askedByName}</Fact>
        <Fact name={say('vettings.since')}>
          <When at={since} />
        </Fact>
        {school && <Fact name={say('vettings.school')}>{named(`school.${school}`)}</Fact>}
        {website && (
          <Fact name={say('vettings.website')}>
            <a href={website} target="_blank" rel="noreferrer noopener">
              {website}
            </a>
          </Fact>
        )}
        {explanation && <Fact name={say('vettings.explanation')}>{explanation}</Fact>}
        {status === 'inReview' && (
          <Fact name={say('vettings.promised')}>
            <Promised of={of} />
          </Fact>
        )}
        {why && <Fact name={say('vettings.why')}>{why}</Fact>}
        {validUntil && (
          <Fact name={say('vettings.until')}>
            <When at={validUntil} />
          </Fact>
        )}
        {of.decidedByName && <Fact name={say('vettings.decidedBy')}>{of.decidedByName}</Fact>}
      </Facts>
      {files.length > 0 && <Evidence files={files} at={at} />}
    </>
  )
}
