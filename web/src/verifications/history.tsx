import { named, say } from '../kit/say.ts'
import type { Moment } from '../kit/Timeline.tsx'
import { Evidence } from './Evidence.tsx'
import type { Moved } from './queries.ts'
import styles from './verifications.module.css'

/** What happened to a check, in words, with what was said and sent. */
export const momentsOf = (history: readonly Moved[], fileAt: (id: string) => string): Moment[] =>
  history.map(({ id, at, side, byName, move, reason, text, files }) => ({
    id,
    at,
    title: [named(`past.verification.${side === 'house' && move === 'ask' ? 'letter' : move}`), reason]
      .filter(Boolean)
      .join(': '),
    who: byName || (side === 'house' ? say('verifications.by.house') : null),
    detail: (text || files.length > 0) && (
      <span className={styles.check} style={{ gap: '0.375rem' }}>
        {text && <span className={styles.said}>{text}</span>}
        {files.length > 0 && <Evidence files={files} at={fileAt} />}
      </span>
    ),
  }))
