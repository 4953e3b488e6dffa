import { IconCircleCheck, IconCircleDashed, IconClockHour4 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Block, GoThere, Way } from './Blocked.tsx'
import styles from './kit.module.css'
import { say } from './say.ts'

/** One requirement. Waiting is not met, but in someone else's hands. */
export type Condition = {
  name: string
  title: string
  state: 'met' | 'waiting' | 'unmet'
  block?: Block | undefined
  action?: ReactNode
}

const signs = { met: IconCircleCheck, waiting: IconClockHour4, unmet: IconCircleDashed }

/** Every condition, met or not; an open one says what clears it, who can, where, and by when. */
export function Checklist({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ul className={styles.checklist}>
      {conditions.map(({ name, title, state, block, action }) => {
        const Sign = signs[state]
        return (
          <li key={name} data-state={state}>
            <Sign size={20} stroke={1.8} role="img" aria-label={say(`kit.${state}`)} />
            <div>
              <h3>{title}</h3>
              {block && state !== 'met' && <Cause block={block} />}
            </div>
            {action ?? (state !== 'met' && block?.link && <GoThere to={block.link} />)}
          </li>
        )
      })}
    </ul>
  )
}

function Cause({ block }: { block: Block }) {
  return (
    <>
      <p>{block.title}</p>
      {block.remedy && <p>{block.remedy}</p>}
      <Way {...block} />
    </>
  )
}
