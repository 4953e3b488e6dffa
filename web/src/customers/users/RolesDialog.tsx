import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { everyRole, PickRoles } from '../../relationships/Roles.tsx'
import { type CustomerId, peopleOf, type User } from './queries.ts'

/** Which roles of the directory a person of the customer holds. */
export function RolesDialog({ customerId, user, close }: { customerId: CustomerId; user: User; close: () => void }) {
  const { id: userId, name, roles: held, version } = user
  const { form, field, busy } = useForm('PUT /customers/:customerId/users/:userId/roles', {
    version,
    initial: { roles: held },
    input: ({ roles }) => ({
      ...{ customerId, userId },
      give: roles.filter((role) => !held.includes(role)),
      take: held.filter((role) => !roles.includes(role)),
    }),
    refresh: [peopleOf(customerId)],
    done: close,
  })
  const hint = say('users.roles.hint', { name })
  return (
    <Dialog title={say('users.roles.change')} close={close} wide>
      <Form {...form}>
        <PickRoles {...field('roles')} label={name} hint={hint} from={everyRole()} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
