import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { vocabulary } from '#kernel/words.ts'
import { language, listed, named, say } from '../kit/say.ts'
import type { Role } from './queries.ts'
import styles from './relationships.module.css'

const GRAVE: Role = 'globalAdmin'
export const roleName = (role: string) => named(`directoryRole.${role}`)
export const rolesSaid = (roles: readonly Role[]) => listed(roles.map(roleName))

/** Directory roles by name; the one that opens everything stands out. */
export const Roles = ({ roles, most = roles.length }: { roles: readonly Role[]; most?: number }) => (
  <ul className={styles.roles}>
    {roles.slice(0, most).map((role) => (
      <li key={role} data-grave={role === GRAVE || undefined}>
        {roleName(role)}
      </li>
    ))}
    {roles.length > most && <li>+{roles.length - most}</li>}
  </ul>
)

const PREFIX = 'directoryRole.'
const isRole = (key: string): key is Role => vocabulary.has(PREFIX + key)
/** Every role of a customer's directory, as the reader's language sorts them. */
export const everyRole = (): Role[] => {
  const { compare } = new Intl.Collator(language())
  const keys = [...vocabulary.keys()].filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
  return keys.filter(isRole).sort((a, b) => compare(roleName(a), roleName(b)))
}

type Picking = {
  name: string
  label: string
  hint: string
  from: readonly Role[]
  value: readonly Role[]
  change: (roles: Role[]) => void
  error?: string | undefined
}
const FEW = 10
/** Some of a list of roles; a long one is searched by name. */
export function PickRoles({ name, label, hint, from, value, change, error }: Picking) {
  const [typed, type] = useState('')
  const sought = typed.trim().toLowerCase()
  return (
    <Checkbox.Group
      label={label}
      description={hint}
      value={[...value]}
      onChange={(keys) => change(keys.filter(isRole))}
      {...(error && { error })}
    >
      {from.length > FEW && <Search typed={typed} type={type} />}
      <div className={styles.pick} style={{ marginTop: '0.75rem' }}>
        {from
          .filter((role) => roleName(role).toLowerCase().includes(sought))
          .map((role) => (
            <Checkbox key={role} name={name} value={role} label={roleName(role)} />
          ))}
      </div>
    </Checkbox.Group>
  )
}

const Search = ({ typed, type }: { typed: string; type: (text: string) => void }) => (
  <TextInput
    type="search"
    aria-label={say('relationships.ask.roles.find')}
    placeholder={say('relationships.ask.roles.find')}
    value={typed}
    onChange={({ currentTarget }) => type(currentTarget.value)}
    onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    mt="0.75rem"
    maw="20rem"
  />
)
