import { listed, named, say } from '../kit/say.ts'
import styles from './access.module.css'
import type { changeOf } from './grants.ts'
import { useGrantName } from './Roles.tsx'

type Change = ReturnType<typeof changeOf>
const permissionName = (permission: string) => named(`permission.${permission}`)

/** What a change of roles means for the person, before it is saved. */
export function GrantsPreview({ name, change }: { name: string; change: Change }) {
  const nameOf = useGrantName()
  const { gains, loses, opens, closes } = change
  const rows = [
    { key: 'gains', parts: gains.map(nameOf) },
    { key: 'loses', parts: loses.map(nameOf) },
    { key: 'opens', parts: opens.map(permissionName) },
    { key: 'closes', parts: closes.map(permissionName) },
  ] as const
  const told = rows.filter(({ parts }) => parts.length > 0)
  return (
    <div className={styles.preview} role="status">
      <h3>{say('access.member.preview', { name })}</h3>
      {told.length === 0 && <span>{say('access.member.preview.none')}</span>}
      <dl>
        {told.map(({ key, parts }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{say(`access.member.${key}`)}</dt>
            <dd>{listed(parts)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
