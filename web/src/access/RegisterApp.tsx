import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { named, say } from '../kit/say.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import type { Shown } from './AppSecret.tsx'
import styles from './access.module.css'
import { appsHere, type Matrix, type RoleHere, rolesHere } from './queries.ts'
import { roleName } from './Roles.tsx'

type Props = { close: () => void; show: (secret: Shown) => void }
type Given = Exclude<RoleHere['role'], 'member'>
const isGiven = (role: string): role is Given => role !== 'member'

/** A new app: its name and what it may do. The secret is shown right after. */
export function RegisterApp({ close, show }: Props) {
  const roles = useQuery(rolesHere)
  const { form, field, busy } = useForm('POST /apps', {
    initial: { name: '', grants: [] as readonly Given[] },
    input: ({ name, grants }) => ({
      name: name.trim(),
      grants: grants.map((role) => ({ role, scope: 'organisation', scopeId: null }) as const),
    }),
    refresh: [appsHere.queryKey],
    done: ({ name, clientId, secret }) => {
      close()
      show({ name, clientId, secret })
    },
  })
  return (
    <Dialog title={say('access.apps.register')} close={close} wide>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('access.apps.name')}
          hint={say('access.apps.name.hint')}
          maxLength={100}
          complete="off"
          focus
        />
        <Answer of={roles}>{(matrix) => <Offered {...field('grants')} matrix={matrix} />}</Answer>
        <FormFoot action={say('access.apps.register')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

// Of people alone: the server refuses them to an app.
const OF_PEOPLE: readonly string[] = ['globalAdmin', 'userAdmin', 'owner', 'complianceAdmin', 'member']

function Offered({ value, change, error, matrix }: Field<readonly Given[]> & { matrix: Matrix }) {
  const families = matrix.families
    .map(({ family, roles }) => ({ family, roles: roles.filter(isForApps) }))
    .filter(({ roles }) => roles.length > 0)
  return (
    <Checkbox.Group
      label={say('access.apps.roles')}
      description={say('access.apps.roles.hint')}
      error={error}
      value={[...value]}
      onChange={(chosen) => change(chosen.filter(isGiven))}
    >
      {families.map(({ family, roles }) => (
        <fieldset key={family} className={styles.family} style={{ marginTop: '1rem' }}>
          <legend>{named(`family.${family}`)}</legend>
          <div className={styles.offers}>
            {roles.map(({ role }) => (
              <Checkbox key={role} value={role} label={roleName(role)} />
            ))}
          </div>
        </fieldset>
      ))}
    </Checkbox.Group>
  )
}

const isForApps = ({ role, scopes }: RoleHere) => scopes.includes('organisation') && !OF_PEOPLE.includes(role)
