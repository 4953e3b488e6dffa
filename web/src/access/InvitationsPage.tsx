import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { Moves, moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { listed, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMay } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf, When } from '../kit/When.tsx'
import styles from './access.module.css'
import { InviteDialog } from './InviteDialog.tsx'
import { type Invitation, invitationsLike } from './queries.ts'
import { Roles, roleName } from './Roles.tsx'

const STATES = ['pending', 'expired', 'accepted', 'withdrawn'] as const

/** Who has been invited and has not come yet, and who came. */
export function InvitationsPage() {
  const { search } = useAddress()
  const [inviting, invite] = useState(false)
  const may = useMay()
  const status = STATES.find((one) => one === search.status)
  const input = {
    ...(status && { status }),
    ...(search.q && { search: search.q }),
    ...(search.after && { after: search.after }),
  }
  const list = useQuery({ ...invitationsLike(input), placeholderData: keepPreviousData })
  const action = <Button onClick={() => invite(true)}>{say('access.invite')}</Button>
  return (
    <>
      <ListPage
        title={say('access.invitations')}
        trail={[{ name: say('access.people'), to: '/account/people' }]}
        lead={say('access.invitations.lead')}
        action={may('roles:grant') && action}
        list={list}
        columns={columns()}
        name={({ email }) => email}
        filters={
          <>
            <TextFilter label={say('access.people.search')} />
            <SelectFilter
              name="status"
              label={say('access.people.status')}
              options={STATES.map((value) => ({ value, label: stateName('invitation', value) }))}
            />
          </>
        }
        empty={<Empty of="access.invitations.empty" />}
      />
      {inviting && <InviteDialog close={() => invite(false)} />}
    </>
  )
}

const columns = (): Column<Invitation>[] => [
  {
    id: 'email',
    title: say('access.people.email'),
    cell: ({ email, name, guest }) => (
      <>
        <b>{email}</b>
        {(name || guest) && (
          <small style={{ display: 'block' }}>{[name, guest && say('access.guest')].filter(Boolean).join(' · ')}</small>
        )}
      </>
    ),
    text: ({ email }) => email,
  },
  {
    id: 'roles',
    title: say('access.people.roles'),
    cell: ({ grants }) => <Roles grants={grants} most={2} />,
    text: ({ grants }) => listed(grants.map(({ role }) => roleName(role))),
    wide: true,
  },
  {
    id: 'sent',
    title: say('access.invitations.sent'),
    cell: ({ sentAt, invitedByName }) => (
      <>
        <When at={sentAt} />
        <small style={{ display: 'block' }}>{say('access.invitations.by', { name: invitedByName })}</small>
      </>
    ),
    text: ({ sentAt }) => dayOf(sentAt),
    wide: true,
  },
  {
    id: 'state',
    title: say('access.people.status'),
    cell: ({ status, expiresAt }) => (
      <>
        <StateBadge of="invitation" state={status} />
        {status === 'pending' && (
          <small style={{ display: 'block' }}>{say('access.invitations.until', { day: dayOf(expiresAt) })}</small>
        )}
      </>
    ),
    text: ({ status }) => stateName('invitation', status),
  },
  { id: 'moves', title: say('access.apps.moves'), cell: (invitation) => <Offered invitation={invitation} /> },
]

function Offered({ invitation }: { invitation: Invitation }) {
  const { id, moves, version } = invitation
  const resend = useWrite('POST /invitations/:id/letters', { version })
  return (
    <span className={styles.roles}>
      {resend.error && <ProblemNote problem={resend.error} />}
      <Moves
        of="invitation"
        moves={moves}
        size="xs"
        busy={resend.isPending}
        offer={{
          resend: { run: () => resend.mutate({ id }), may: 'roles:grant' },
          withdraw: { dialog: (close) => <Withdraw invitation={invitation} close={close} />, may: 'roles:grant' },
        }}
      />
    </span>
  )
}

function Withdraw({ invitation: { id, email, version }, close }: { invitation: Invitation; close: () => void }) {
  return (
    <SureDialog
      endpoint="DELETE /invitations/:id"
      input={{ id }}
      version={version}
      title={say('access.invitations.withdraw', { email })}
      action={moveName('invitation', 'withdraw')}
      close={close}
    >
      {say('access.invitations.withdraw.text')}
    </SureDialog>
  )
}
