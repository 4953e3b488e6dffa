import type { UseQueryResult } from '@tanstack/react-query'
import { Amount, amountOf, numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { conditionOf } from '../kit/requirement.ts'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import type { Preview } from './queries.ts'
import styles from './subscriptions.module.css'

type Line = Preview['lines'][number]

/** What a change would charge and give back, and what it comes to; asked of the server, for the change makes the same lines. */
export const PreviewLines = ({ of }: { of: UseQueryResult<Preview> }) => (
  <section className={styles.preview} aria-label={say('subscriptions.preview')} aria-live="polite">
    <Answer of={of} rows={3}>
      {({ lines, total, requirements }) => (
        <>
          <Lines lines={lines} total={total} />
          <InTheWay of={requirements.filter(({ met }) => !met)} />
        </>
      )}
    </Answer>
  </section>
)

/** What keeps it from being done now, in the words of the refusal; nothing where nothing does. */
const InTheWay = ({ of }: { of: Preview['requirements'] }) =>
  of.length > 0 && <Checklist conditions={of.map(conditionOf)} />

export function Lines({ lines, total }: Pick<Preview, 'lines' | 'total'>) {
  if (lines.length === 0) return <p className={styles.quiet}>{say('subscriptions.preview.nothing')}</p>
  const causes = [...new Set(lines.map(({ why }) => why))]
  return (
    <>
      <p className={styles.quiet}>{causes.map((why) => named(`cause.charge.${why}`)).join(' ')}</p>
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          <OneLine key={`${line.type} ${line.chargedFrom} ${at}`} of={line} />
        ))}
        <li data-sum>
          <span>{say(isCredit(total) ? 'subscriptions.preview.back' : 'subscriptions.preview.total')}</span>
          <Sum of={total} />
        </li>
      </ul>
      <p className={styles.quiet}>{say('subscriptions.preview.net')}</p>
    </>
  )
}

const OneLine = ({ of }: { of: Line }) => (
  <li>
    <span>
      {named(`kind.charge.${of.type}`)} · {of.title[language()]}
    </span>
    <Sum of={of.subtotal} />
    <small>{say('subscriptions.each', { n: numberOf(of.quantity), price: amountOf(of.effectiveUnitPrice) })}</small>
    <small>{daysOf(of)}</small>
  </li>
)

/** Which days are charged, and how much of the cycle that is. */
export function daysOf({ chargedFrom, chargedTo, days, daysInCycle }: Omit<Line, 'why'>): string {
  if (!chargedTo) return say('subscriptions.days.open', { from: dayOf(chargedFrom) })
  const span = `${dayOf(chargedFrom)} – ${dayOf(chargedTo)}`
  return days === daysInCycle ? span : say('subscriptions.days.part', { span, n: days, of: daysInCycle })
}

const isCredit = ({ amount }: Preview['total']) => amount.startsWith('-')
export const Sum = ({ of }: { of: Preview['total'] }) => (
  <span className={isCredit(of) ? styles.credit : undefined}>
    <Amount of={of} />
  </span>
)
