import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import kit from '../kit/kit.module.css'
import { language, say } from '../kit/say.ts'
import styles from './levels.module.css'
import { Meter } from './Meter.tsx'
import { figureOf } from './points.ts'
import { type Offer, offers, scores } from './queries.ts'

type Judged = Offer['progress'][number]

/** What the company must have reached, and how far it is. */
export function Criteria({ of: { progress } }: { of: Offer }) {
  const told = useTold()
  return (
    <ul className={kit.checklist}>
      {progress.map((one) => {
        const { key, title, to } = told(one)
        const Sign = one.met ? IconCircleCheck : IconCircleDashed
        return (
          <li key={key} data-state={one.met ? 'met' : 'unmet'}>
            <Sign size={20} stroke={1.8} role="img" aria-label={say(one.met ? 'kit.met' : 'kit.unmet')} />
            <div>
              <h3>{title}</h3>
              {one.criterion.kind !== 'level' && <Progress of={one} title={title} />}
            </div>
            <Link to={to}>{say('levels.criteria.look')}</Link>
          </li>
        )
      })}
    </ul>
  )
}

function Progress({ of: { has, wants, met }, title }: { of: Judged; title: string }) {
  const said = say('levels.criteria.has', { has: figureOf(has) })
  return (
    <div className={styles.line}>
      <Meter value={has} max={Math.max(wants, 1)} label={`${title}: ${said}`} good={met} />
      <span className={styles.small}>{said}</span>
    </div>
  )
}

/** A criterion in words: its area, metric or level by name. */
function useTold() {
  const { data: areas } = useQuery(scores)
  const { data: levels } = useQuery(offers)
  return ({ criterion }: Judged) => {
    if (criterion.kind === 'level') {
      const level = levels?.items.find(({ code }) => code === criterion.code)?.name[language()] ?? criterion.code
      return {
        key: `level ${criterion.code}`,
        title: say('levels.criterion.level', { level }),
        to: `/membership/levels/${criterion.code}`,
      }
    }
    const found = areas?.items.find(({ area }) => area === criterion.area)
    const area = found?.name[language()] ?? criterion.area
    const to = `/membership/scores/${criterion.area}`
    if (criterion.kind === 'score')
      return { key: `score ${criterion.area}`, title: say('levels.criterion.score', { area, n: criterion.points }), to }
    const metric = found?.metrics.find(({ code }) => code === criterion.metric)?.name[language()] ?? criterion.metric
    const title = say('levels.criterion.figure', { area, metric, n: figureOf(criterion.atLeast) })
    return { key: `${criterion.area} ${criterion.metric}`, title, to }
  }
}
