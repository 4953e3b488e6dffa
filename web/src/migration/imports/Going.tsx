import { Progress } from '@mantine/core'
import { useId } from 'react'
import styles from '../migration.module.css'

type Props = { name: string; share?: number; told?: string }

/** Work of the house under way: how far, in words and as a bar. */
export function Going({ name, share, told }: Props) {
  const id = useId()
  return (
    <div className={styles.going} role="status">
      <p id={id}>
        <b>{name}</b>
      </p>
      <Progress value={share === undefined ? 100 : share * 100} animated={share === undefined} aria-labelledby={id} />
      {told && <p>{told}</p>}
    </div>
  )
}
