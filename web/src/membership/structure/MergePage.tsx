import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import { History, type Moment } from '../../kit/Timeline.tsx'
import { dayOf } from '../../kit/When.tsx'
import { printed } from '../printed.ts'
import { MergeMoves } from './MergeMoves.tsx'
import { otherOf } from './MergesPage.tsx'
import { type Merge, merge, preview } from './queries.ts'
import styles from './structure.module.css'

const trail = () => [{ name: say('structure.merges'), to: '/account/merges' }]

/** One merge: who joins whom, what happens to each thing, and what this side may do next. */
export function MergePage() {
  const { id } = useParams({ strict: false }) as { id: Merge['id'] }
  const asked = useQuery(merge(id))
  if (asked.data) return <Record row={asked.data} />
  return (
    <Page title={say('structure.merges')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Record({ row }: { row: Merge }) {
  const other = otherOf(row)
  const name = other.name ?? printed(other.id)
  const { message, reason, undoUntil, status } = row
  return (
    <RecordPage
      title={say('structure.merges.title', { name })}
      trail={trail()}
      state={{ of: 'merge', state: status }}
      to={`/account/merges/${row.id}`}
      moves={<MergeMoves row={row} name={name} />}
      history={<History moments={moments(row)} />}
    >
      <Section title={say('structure.merges.sides')}>
        <Facts>
          <Fact name={say('structure.merges.leads')}>
            {row.name} · <Copyable text={row.globalId} shown={printed(row.globalId)} />
          </Fact>
          <Fact name={say('structure.merges.joins')}>
            {row.invitedName ?? say('structure.merges.unknown')} ·{' '}
            <Copyable text={row.invitedId} shown={printed(row.invitedId)} />
          </Fact>
          {message && <Fact name={say('structure.merges.message')}>{message}</Fact>}
          {reason && <Fact name={say('structure.merges.reason')}>{reason}</Fact>}
          {status === 'merged' && undoUntil && (
            <Fact name={say('structure.merges.until')}>{dayOf(String(undoUntil), true)}</Fact>
          )}
        </Facts>
      </Section>
      {(status === 'invited' || status === 'accepted') && <Things id={row.id} />}
    </RecordPage>
  )
}

/** The preview: the rule for each thing and, once they have said yes, what it comes to. */
const Things = ({ id }: Pick<Merge, 'id'>) => (
  <Section title={say('structure.merges.things')}>
    <Answer of={useQuery(preview(id))}>
      {({ things }) => (
        <>
          {things.some(({ effect }) => !effect) && <p className={styles.note}>{say('structure.merges.things.rule')}</p>}
          <dl className={styles.things}>
            {things.map(({ name, title, rule, effect }) => (
              <div key={name}>
                <dt>{title[language()]}</dt>
                <dd>
                  {(effect ?? rule)[language()]}
                  {effect && <small>{rule[language()]}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Answer>
  </Section>
)

function moments(row: Merge): Moment[] {
  const answered = row.status === 'rejected' ? 'rejected' : 'accepted'
  const all = [
    { id: 'asked', at: row.createdAt, who: row.invitedByName, title: say('structure.merges.history.asked') },
    { id: 'answer', at: row.answeredAt, who: row.answeredByName, title: say(`structure.merges.history.${answered}`) },
    {
      id: 'withdrawn',
      at: row.withdrawnAt,
      who: row.withdrawnByName,
      title: say('structure.merges.history.withdrawn'),
    },
    { id: 'merged', at: row.mergedAt, who: row.confirmedByName, title: say('structure.merges.history.merged') },
    { id: 'undone', at: row.undoneAt, who: row.undoneByName, title: say('structure.merges.history.undone') },
  ]
  return all.flatMap(({ at, ...moment }) => (at ? [{ ...moment, at: String(at) }] : [])).reverse()
}
