import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './kit.module.css'
import type { Who } from './problem.ts'
import { listed, say } from './say.ts'
import { When } from './When.tsx'

/** What keeps something closed: the cause, what clears it, who can, where, and by when. */
export type Block = {
  title: string
  remedy?: string | undefined
  who?: readonly Who[] | undefined
  link?: string | null | undefined
  by?: string | null | undefined
}

/** A block is never a dead end: it names the way out. */
export function Blocked({ block, children }: { block: Block; children?: ReactNode }) {
  const { title, remedy, link } = block
  return (
    <div className={styles.note} data-tone="wait">
      <IconLock size={18} aria-hidden />
      <div>
        <h2>{title}</h2>
        {remedy && <p>{remedy}</p>}
        <Way {...block} />
        {link && <GoThere to={link} />}
        {children}
      </div>
    </div>
  )
}

/** Who can clear it, and how long that takes. */
export function Way({ who = [], by }: Pick<Block, 'who' | 'by'>) {
  const people = who.filter(({ clearer }) => clearer !== 'time')
  const time = who.find(({ clearer }) => clearer === 'time')
  return (
    <>
      {(people.length > 0 || by) && (
        <dl className={styles.way}>
          {people.length > 0 && (
            <div>
              <dt>{say('kit.who')}</dt>
              <dd>{listed(people.map(({ name }) => name))}</dd>
            </div>
          )}
          {by && (
            <div>
              <dt>{say('kit.due')}</dt>
              <dd>
                <When at={by} />
              </dd>
            </div>
          )}
        </dl>
      )}
      {time && <p className={styles.way}>{time.name}</p>}
    </>
  )
}

/** The button that leads to where a block is cleared. */
export const GoThere = ({ to, name = say('kit.do') }: { to: string; name?: string }) => (
  <Button component={Link} to={to} size="xs" variant="light" justify="start" w="fit-content">
    {name}
  </Button>
)
