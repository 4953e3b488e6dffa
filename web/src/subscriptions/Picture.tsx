import { useQuery } from '@tanstack/react-query'
import type { CSSProperties, ReactNode } from 'react'
import { locales } from '#kernel/words.ts'
import { language, listed, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { type Dot, type Picture as Drawing, pictureOf, type Tick } from './picture.ts'
import { plannedIn, plannedText } from './planned.ts'
import { idsOf, type Subscription, timelineOf } from './queries.ts'
import styles from './subscriptions.module.css'
import { useNow } from './useNow.ts'

const place = ({ at, width }: { at: number; width?: number }): CSSProperties => ({
  insetInlineStart: `${at}%`,
  ...(width !== undefined && { width: `${width}%` }),
})

const FAR = 70
/** Behind what it tells of; before it, where there is no room behind. */
const beside = ({ at, width }: { at: number; width: number }) =>
  at + width > FAR ? { 'data-before': true, style: place({ at }) } : { style: place({ at: at + width }) }

/** Where a subscription stands: its term, its charges, what was done and what can still be given back, on one line of days. */
export function Picture({ of }: { of: Subscription }) {
  const now = useNow()
  const { data } = useQuery(timelineOf(idsOf(of)))
  const picture = pictureOf(of, data?.items ?? [], now)
  const planned = plannedIn(of)
  return (
    <figure className={styles.picture} role="img" aria-label={told(of)}>
      <Track name={say('subscriptions.picture.term')} of={picture}>
        {picture.terms.map((bar) => (
          <span
            key={bar.look}
            className={styles.term}
            data-look={bar.look}
            data-planned={(bar.look === 'next' && planned !== null) || undefined}
            style={place(bar)}
            title={bar.look === 'next' && planned ? plannedText(planned) : undefined}
          >
            {bar.look === 'before' || bar.look === 'on' ? '' : say(`subscriptions.picture.${bar.look}`)}
          </span>
        ))}
      </Track>
      {picture.cycles.length > 1 && (
        <Track name={say('subscriptions.picture.charges')} of={picture}>
          {picture.cycles.map((bar) => (
            <span
              key={bar.from}
              className={styles.cycle}
              style={place(bar)}
              title={`${dayOf(bar.from)} – ${dayOf(bar.to)}`}
            >
              <i data-look={bar.look} />
            </span>
          ))}
        </Track>
      )}
      {picture.windows.map((bar) => (
        <Track
          key={bar.key}
          name={
            bar.look === 'whole'
              ? say('subscriptions.picture.whole')
              : say('subscriptions.picture.seats', { n: bar.quantity })
          }
          of={picture}
        >
          <span className={styles.window} style={place(bar)} title={dayOf(bar.until, true)} />
          <small className={styles.until} {...beside(bar)}>
            {say('subscriptions.picture.until', { day: shortOf({ day: bar.until, of: 'day' }) })}
          </small>
        </Track>
      ))}
      <Track name={say('subscriptions.picture.done')} of={picture}>
        {picture.dots.map((dot) => (
          <Done key={dot.changes[0]?.id} of={dot} />
        ))}
      </Track>
      <Axis of={picture} />
    </figure>
  )
}

/** A line of the picture, with its name; today goes through all of them. */
const Track = ({ name, of: { now }, children }: { name: string; of: Drawing; children: ReactNode }) => (
  <div className={styles.track}>
    <b>{name}</b>
    <div>
      {children}
      {now !== null && <i className={styles.today} style={place({ at: now })} />}
    </div>
  </div>
)

const Done = ({ of: { at, changes } }: { of: Dot }) => (
  <span
    className={styles.dot}
    style={place({ at })}
    data-many={changes.length > 1 || undefined}
    title={changes.map((one) => `${dayOf(one.at)} ${named(`change.subscription.${one.kind}`)}`).join('\n')}
  >
    {changes.length > 1 && changes.length}
  </span>
)

function Axis({ of: { ticks, now } }: { of: Drawing }) {
  return (
    <div className={styles.track} data-axis>
      <b />
      <div>
        {ticks.map((tick) => (
          <span key={tick.day} className={styles.tick} style={place(tick)} data-first={tick.at < 4 || undefined}>
            {shortOf(tick)}
          </span>
        ))}
        {now !== null && (
          <span
            className={styles.nowName}
            style={place({ at: now })}
            data-edge={now < 6 ? 'start' : now > 94 ? 'end' : undefined}
          >
            {say('subscriptions.picture.today')}
          </span>
        )}
      </div>
    </div>
  )
}

/** A calendar day belongs to no zone; an instant is shown in the reader's. */
const DAY = '2026-01-31'.length
const FORMS = { day: { day: 'numeric' }, year: { year: 'numeric' } } as const
/** A day as it fits under a line: without its year, or without its day. */
const shortOf = ({ day, of }: Pick<Tick, 'day' | 'of'>) => {
  const month = language() === 'ko' ? ('numeric' as const) : ('short' as const)
  return new Intl.DateTimeFormat(locales[language()], {
    ...FORMS[of],
    month,
    ...(day.length === DAY && { timeZone: 'UTC' }),
  }).format(new Date(day))
}

/** The same in a sentence, for those who do not see it. */
function told({ termFrom, termTo, cycleTo, reducible, cancellation }: Subscription) {
  return listed([
    termTo
      ? say('subscriptions.picture.told', { from: dayOf(termFrom), to: dayOf(termTo) })
      : say('subscriptions.picture.told.open', { from: dayOf(termFrom) }),
    ...(cycleTo && cycleTo !== termTo ? [say('subscriptions.picture.told.paid', { day: dayOf(cycleTo) })] : []),
    ...(reducible > 0 ? [say('subscriptions.picture.told.seats', { n: reducible })] : []),
    ...(cancellation.open ? [say('subscriptions.picture.told.cancel')] : []),
  ])
}
