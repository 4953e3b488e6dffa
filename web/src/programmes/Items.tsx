import { IconCircleCheck, IconCircleDashed, IconClockHour4 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { hrefOf } from '../kit/api.ts'
import kit from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { Evidence } from '../verifications/Evidence.tsx'
import styles from './programmes.module.css'
import type { Item } from './queries.ts'

type Props = {
  checklist: readonly Item[]
  /** How the reader ticks an item off, where the answer says they may. */
  tick: (item: Item) => ReactNode
  fileAt?: (id: string) => string
}

const ownFile = (id: string) => hrefOf('GET /files/:id/content', { id: id as never })

/** The checklist: what is asked, who ticks it off, and what was shown. */
export function Items({ checklist, tick, fileAt = ownFile }: Props) {
  const required = checklist.filter((item) => item.required)
  const done = required.filter(({ met }) => met).length
  return (
    <Section
      title={say('programmes.checklist')}
      action={<small>{say('programmes.checklist.done', { done, all: required.length })}</small>}
      flush
    >
      <ul className={kit.checklist}>
        {checklist.map((item) => (
          <One key={item.id} item={item} tick={tick} fileAt={fileAt} />
        ))}
      </ul>
    </Section>
  )
}

type OneProps = { item: Item; tick: Props['tick']; fileAt: (id: string) => string }

function One({ item, tick, fileAt }: OneProps) {
  const state = item.met ? 'met' : item.mayTick ? 'unmet' : 'waiting'
  const Sign = { met: IconCircleCheck, unmet: IconCircleDashed, waiting: IconClockHour4 }[state]
  return (
    <li data-state={state}>
      <Sign size={20} stroke={1.8} role="img" aria-label={say(`kit.${state}`)} />
      <div>
        <h3>
          {item.says} {!item.required && <small>({say('programmes.optional')})</small>}
        </h3>
        <p>{item.explains}</p>
        <p>
          {say('programmes.clears')}: {named(`clearedBy.${item.clearedBy}`)}
        </p>
        <Shown item={item} fileAt={fileAt} />
      </div>
      {item.mayTick && tick(item)}
    </li>
  )
}

function Shown({ item: { note, byName, at, files }, fileAt }: { item: Item; fileAt: (id: string) => string }) {
  if (!byName) return null
  return (
    <div className={styles.shown}>
      {note && <p>{note}</p>}
      {files.length > 0 && <Evidence files={files} at={fileAt} />}
      <small>
        {byName} · <When at={at} time />
      </small>
    </div>
  )
}
