import { Progress } from '@mantine/core'
import styles from '../migration.module.css'

type Props = { name: string; share?: number; told?: string }

/** Work of the house under way: how far, in words and as a bar. */
export function Going({ name, share, told }: Props) {
  return (
    <div className={styles.going} role="status">
      <p>
        <b>{name}</b>
      </p>
      <Progress value={share === undefined ? 100 : share * 100} animated={share === undefined} aria-label={name} />
      {told && <p>{told}</p>}
    </div>
  )
}
