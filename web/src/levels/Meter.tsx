import { VisuallyHidden } from '@mantine/core'
import styles from './levels.module.css'

type Props = { value: number; max: number; label: string; mark?: number; good?: boolean }

/** A share of a whole as a bar, and in words for those who do not see it. `mark` is where enough begins. */
export const Meter = ({ value, max, label, mark, good = false }: Props) => (
  <div className={styles.meter} data-good={good || undefined}>
    <VisuallyHidden>{label}</VisuallyHidden>
    <span style={{ inlineSize: `${Math.min(100, (Math.max(0, value) / max) * 100)}%` }} aria-hidden />
    {mark !== undefined && <i style={{ insetInlineStart: `${(mark / max) * 100}%` }} aria-hidden />}
  </div>
)
