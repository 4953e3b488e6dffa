import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { listed, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMe } from '../kit/useMe.ts'
import styles from './access.module.css'
import { type Matrix, rolesHere } from './queries.ts'
import { roleName } from './Roles.tsx'

/** What each role may do, family by family; the columns of my own roles are tinted. */
export function RoleMatrix() {
  const roles = useQuery(rolesHere)
  return (
    <Answer of={roles} rows={10}>
      {(matrix) => <Families matrix={matrix} />}
    </Answer>
  )
}

function Families({ matrix }: { matrix: Matrix }) {
  const { search, change } = useAddress()
  const families = matrix.families.filter(({ family }) => family !== 'everyone')
  const open = families.find(({ family }) => family === search.family) ?? families[0]
  if (!open) return null
  return (
    <>
      <p className={styles.said}>{say('access.matrix.lead')}</p>
      {families.length > 1 && (
        <div className={styles.roles} style={{ marginBottom: '1rem' }}>
          {families.map(({ family }) => (
            <Button
              key={family}
              size="xs"
              variant={family === open.family ? 'light' : 'default'}
              aria-pressed={family === open.family}
              onClick={() => change({ family })}
            >
              {named(`family.${family}`)}
            </Button>
          ))}
        </div>
      )}
      <Table family={open} matrix={matrix} />
    </>
  )
}

type Family = Matrix['families'][number]

function Table({ family: { family, roles }, matrix }: { family: Family; matrix: Matrix }) {
  const held = useMe().roles.map(({ role }) => role)
  const mine = (role: string) => (held.some((one) => one === role) ? styles.mine : undefined)
  const rows = matrix.permissions.filter((row) => roles.some(({ role }) => row.roles.includes(role)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={styles.matrix} aria-label={named(`family.${family}`)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('access.matrix.what')}</th>
            {roles.map(({ role }) => (
              <th key={role} scope="col" className={mine(role)}>
                {roleName(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.permission}>
              <th scope="row">
                {named(`permission.${row.permission}`)}
                <Marks row={row} />
              </th>
              {roles.map(({ role }) => (
                <td key={role} className={mine(role)}>
                  {row.roles.includes(role) && <IconCheck size={18} role="img" aria-label={say('access.matrix.yes')} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a role alone does not open: a standing of the company, a fresh second factor. */
function Marks({ row: { needs, stepUp } }: { row: Matrix['permissions'][number] }) {
  const marks = [
    needs &&
      say('access.matrix.needs', {
        programme: named(`programme.${needs.programme}`),
        states: listed(needs.in.map((state) => named(`state.${needs.programme}.${state}`))),
      }),
    stepUp && say('access.matrix.stepUp'),
  ].filter(Boolean)
  return marks.length > 0 && <small>{marks.join(' · ')}</small>
}
