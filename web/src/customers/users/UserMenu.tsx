import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Confirm, Dialog } from '../../kit/Dialog.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { LicencesDialog } from './LicencesDialog.tsx'
import { ChangeUser } from './NewUser.tsx'
import { Password } from './Password.tsx'
import { type CustomerId, peopleOf, type Reach, type User } from './queries.ts'
import { RolesDialog } from './RolesDialog.tsx'

type Props = { customerId: CustomerId; user: User }
type Deed = Reach['opened'][number]
const deeds = ['change', 'roles.change', 'licences.change', 'reset', 'delete', 'restore'] as const
type Offered = (typeof deeds)[number]
const needs: Readonly<Record<Offered, Deed>> = {
  ...{ change: 'manage', 'roles.change': 'roles', 'licences.change': 'licences' },
  ...{ reset: 'password', delete: 'manage', restore: 'manage' },
}

/** What can be done with a person of the customer, as far as the reader's access reaches. */
export function UserMenu({ customerId, user, reach }: Props & { reach: Reach }) {
  const [asked, ask] = useState<Offered | null>(null)
  const fits = (one: Offered) => (one === 'restore') === (user.status === 'deleted')
  const offered = deeds.filter((one) => reach.opened.includes(needs[one]) && fits(one))
  if (offered.length === 0) return null
  const close = () => ask(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say('users.more', { name: user.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((one) => (
            <Menu.Item key={one} onClick={() => ask(one)} {...(one === 'delete' && { color: 'red' })}>
              {say(`users.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked === 'change' && <ChangeUser customerId={customerId} user={user} close={close} />}
      {asked === 'roles.change' && <RolesDialog customerId={customerId} user={user} close={close} />}
      {asked === 'licences.change' && <LicencesDialog customerId={customerId} user={user} close={close} />}
      {asked === 'reset' && <NewPassword customerId={customerId} user={user} close={close} />}
      {asked === 'delete' && <Deleting customerId={customerId} user={user} close={close} />}
      {asked === 'restore' && <Restoring customerId={customerId} user={user} close={close} />}
    </>
  )
}

function NewPassword({ customerId, user: { id: userId, name }, close }: Props & { close: () => void }) {
  const write = useWrite('POST /customers/:customerId/users/:userId/password', { refresh: [] })
  if (write.data)
    return (
      <Dialog title={say('users.reset')} close={close}>
        <Password of={write.data} close={close} />
      </Dialog>
    )
  return (
    <Confirm
      title={say('users.reset.title', { name })}
      action={say('users.reset.do')}
      run={() => write.mutate({ customerId, userId })}
      close={close}
      busy={write.isPending}
      problem={write.error}
    >
      <p>{say('users.reset.text', { name })}</p>
    </Confirm>
  )
}

const Deleting = ({ customerId, user: { id: userId, name, version }, close }: Props & { close: () => void }) => (
  <SureDialog
    endpoint="DELETE /customers/:customerId/users/:userId"
    input={{ customerId, userId }}
    version={version}
    refresh={[peopleOf(customerId)]}
    title={say('users.delete.title', { name })}
    action={say('users.delete')}
    grave
    close={close}
  >
    {say('users.delete.text', { name })}
  </SureDialog>
)

const Restoring = ({ customerId, user: { id: userId, name, version }, close }: Props & { close: () => void }) => (
  <SureDialog
    endpoint="POST /customers/:customerId/users/:userId/restoration"
    input={{ customerId, userId }}
    version={version}
    refresh={[peopleOf(customerId)]}
    title={say('users.restore.title', { name })}
    action={say('users.restore')}
    close={close}
  >
    {say('users.restore.text', { name })}
  </SureDialog>
)
