import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { asProblem } from '../kit/problem.ts'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { PartOf } from '../membership/structure/PartOf.tsx'
import styles from './levels.module.css'
import { Meter } from './Meter.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Places } from './Places.tsx'
import { pointsOf } from './points.ts'
import { type Area, type Held, holdings, scores } from './queries.ts'
import { AreaStanding, HeldState } from './Standing.tsx'

/** What the company holds, what to do next, and how it stands on the way to more. */
export function MembershipPage() {
  const asked = useQuery(holdings)
  const isClosed = !asked.data && asked.error && asProblem(asked.error).status === 403
  return (
    <Page title={say('levels.title')} lead={<Places>{say('levels.lead')}</Places>}>
      {isClosed ? <Answer of={asked}>{() => null}</Answer> : <All />}
    </Page>
  )
}

const All = () => (
  <>
    <PartOf />
    <div className={styles.halves}>
      <Holdings />
      <NextSteps />
    </div>
    <Standings />
  </>
)

const isHeld = ({ status }: Held) => status === 'active' || status === 'grace'

function Holdings() {
  const asked = useQuery(holdings)
  return (
    <Section title={say('levels.held')} flush={asked.isSuccess}>
      <Answer of={asked}>
        {({ items }) => (
          <>
            <Rows items={items.filter(isHeld)} />
            <Earlier items={items.filter((one) => !isHeld(one))} />
          </>
        )}
      </Answer>
    </Section>
  )
}

function Rows({ items }: { items: readonly Held[] }) {
  if (items.length === 0) return <Empty of="levels.held.none" />
  return (
    <ul className={styles.rows}>
      {items.map((one) => (
        <One key={one.id} of={one} />
      ))}
    </ul>
  )
}

const One = ({ of: { id, name, kind, status, anniversary, graceTo, renewable, endedAt } }: { of: Held }) => (
  <li>
    <div>
      <Link to={`/membership/holdings/${id}` as string}>{name[language()]}</Link>
      <small>
        {named(`kind.level.${kind}`)} · {untilOf({ status, anniversary, graceTo, renewable, endedAt })}
      </small>
    </div>
    <HeldState status={status} />
  </li>
)

/** Until when it is held, and what that asks of anybody. */
function untilOf(of: Pick<Held, 'status' | 'anniversary' | 'graceTo' | 'renewable' | 'endedAt'>): string {
  const { status, anniversary, graceTo, renewable, endedAt } = of
  if (endedAt) return say('levels.until.ended', { date: dayOf(String(endedAt)) })
  if (!anniversary) return say('levels.until.never')
  if (status === 'grace') return say('levels.until.grace', { date: dayOf(String(graceTo)) })
  const date = dayOf(String(anniversary))
  return renewable ? say('levels.until.renewable', { date }) : say('levels.until', { date })
}

function Earlier({ items }: { items: readonly Held[] }) {
  if (items.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{say('levels.held.earlier', { n: items.length })}</summary>
      <Rows items={items} />
    </details>
  )
}

function Standings() {
  const asked = useQuery(scores)
  return (
    <Section
      title={say('levels.scores.title')}
      action={<Link to={'/membership/scores' as string}>{say('levels.scores.all')}</Link>}
    >
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="levels.scores.empty" />
          ) : (
            <ul className={styles.areas}>
              {items.map((area) => (
                <Small key={area.area} area={area} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

function Small({ area: { area, name, total, qualifiedFrom, qualifiedToday, status } }: { area: Area }) {
  const label = say('levels.score.of', { area: name[language()], points: pointsOf(total) })
  return (
    <li>
      <div className={styles.line}>
        <Link to={`/membership/scores/${area}` as string}>{name[language()]}</Link>
        <AreaStanding status={status} />
      </div>
      <div className={styles.line}>
        <b className={styles.points}>{pointsOf(total)}</b>
        <Meter value={total} max={100} mark={qualifiedFrom} label={label} good={qualifiedToday} />
      </div>
    </li>
  )
}
