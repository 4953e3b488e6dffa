import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { language, say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { isWaiting } from './conditions.ts'
import { type Readiness, readiness } from './queries.ts'
import styles from './readiness.module.css'
import { Way } from './Way.tsx'

/** Whether the company can sell, and if not, the way there: who clears what, where, and by when. */
export function ReadinessPage() {
  const company = useMe().tenant?.name ?? ''
  return (
    <Page title={say('readiness.title')} lead={say('readiness.lead', { company })}>
      <Answer of={useQuery(readiness)} rows={8}>
        {(answer) => (
          <div className={styles.page}>
            <Summary readiness={answer} company={company} />
            <Way readiness={answer} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Summary({ readiness: { conditions, ready, next }, company }: { readiness: Readiness; company: string }) {
  const [met, all] = [conditions.filter((one) => one.met).length, conditions.length]
  const first = conditions.find(({ name }) => name === next)
  const mine = conditions.find((one) => !one.met && !isWaiting(one)) ?? first
  const told = ready
    ? say('readiness.ready', { company })
    : mine && !isWaiting(mine)
      ? say('readiness.next', { step: mine.says[language()] })
      : say('readiness.wait')
  return (
    <div className={styles.summary} data-ready={ready || undefined}>
      <p>
        <b>{told}</b> <span>{say('readiness.met', { met, all })}</span>
      </p>
      <Progress
        value={(met / all) * 100}
        size="sm"
        color={ready ? 'green' : 'indigo'}
        aria-label={say('readiness.met', { met, all })}
      />
    </div>
  )
}
