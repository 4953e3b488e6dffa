import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Moves } from '../kit/Moves.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import { type Assignment, assignmentsOf, type Delegation, groupsHere, type Role } from './queries.ts'
import { PickRoles, Roles } from './Roles.tsx'
import styles from './relationships.module.css'

const RUNS: readonly string[] = ['active', 'expiring']

/** Which groups of the partner use it, and with which of its roles. */
export function GroupsUsing({ row }: { row: Delegation }) {
  const [adding, add] = useState(false)
  const may = useMay()
  const found = useQuery(assignmentsOf(row.id))
  const runs = RUNS.includes(row.status)
  return (
    <Section
      title={say('relationships.access.groups')}
      flush
      action={
        runs &&
        may('delegations:assign') && (
          <Button size="xs" variant="default" onClick={() => add(true)}>
            {say('relationships.access.groups.add')}
          </Button>
        )
      }
    >
      <Answer of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.said} style={{ margin: '1rem' }}>
              {say(`relationships.access.groups.${runs ? 'none' : row.endedAt ? 'over' : 'wait'}`)}
            </p>
          ) : (
            <ul className={kit.checklist}>
              {items.map((one) => (
                <Using key={one.id} one={one} row={row} />
              ))}
            </ul>
          )
        }
      </Answer>
      {adding && <Adding row={row} close={() => add(false)} />}
    </Section>
  )
}

function Using({ one, row }: { one: Assignment; row: Delegation }) {
  const { id, delegationId, groupId, groupName, roles, status, moves, version } = one
  return (
    <li className={styles.using}>
      <div>
        <h3>
          <Link to={`/account/people/groups/${groupId}` as string}>{groupName}</Link>{' '}
          <StateBadge of="assignment" state={status} />
        </h3>
        <Roles roles={roles} />
      </div>
      <div className={styles.acts} style={{ margin: 0 }}>
        <Moves
          of="assignment"
          moves={moves}
          size="xs"
          offer={{
            change: {
              may: 'delegations:assign',
              dialog: (close) => <Changing one={one} row={row} close={close} />,
            },
            remove: {
              may: 'delegations:assign',
              tone: 'grave',
              dialog: (close) => (
                <SureDialog
                  endpoint="DELETE /delegations/:delegationId/assignments/:id"
                  input={{ delegationId, id }}
                  version={version}
                  title={say('relationships.access.groups.drop', { group: groupName })}
                  action={named('move.assignment.remove')}
                  grave
                  close={close}
                >
                  {say('relationships.access.groups.drop.text')}
                </SureDialog>
              ),
            },
          }}
        />
      </div>
    </li>
  )
}

function Changing({ one, row, close }: { one: Assignment; row: Delegation; close: () => void }) {
  const { id, delegationId, groupName, version } = one
  const initial: { roles: readonly Role[] } = { roles: one.roles }
  const { form, field, busy } = useForm('PUT /delegations/:delegationId/assignments/:id', {
    initial,
    input: ({ roles }) => ({ delegationId, id, roles: [...roles] }),
    version,
    done: close,
  })
  const group = groupName
  return (
    <Dialog title={say('relationships.access.groups.roles', { group })} close={close} wide>
      <Form {...form}>
        <PickRoles
          {...field('roles')}
          label={say('relationships.access.roles')}
          hint={say('relationships.access.groups.roles.hint')}
          from={row.roles}
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Adding({ row, close }: { row: Delegation; close: () => void }) {
  const groups = useQuery(groupsHere)
  const initial: { groupId: string; roles: readonly Role[] } = { groupId: '', roles: [] }
  const { form, field, busy } = useForm('POST /delegations/:delegationId/assignments', {
    initial,
    input: ({ groupId, roles }) => ({
      delegationId: row.id,
      groupId: groupId as Assignment['groupId'],
      roles: [...roles],
    }),
    lacks: ({ groupId, roles }) => ({
      ...(!groupId && { groupId: say('relationships.access.groups.group') }),
      ...(roles.length === 0 && { roles: say('relationships.access.groups.roles.hint') }),
    }),
    done: close,
  })
  return (
    <Dialog title={say('relationships.access.groups.add')} close={close} wide>
      <Answer of={groups}>
        {({ items }) => (
          <Form {...form}>
            <SelectField
              {...field('groupId')}
              label={say('relationships.access.groups.group')}
              options={items.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <PickRoles
              {...field('roles')}
              label={say('relationships.access.roles')}
              hint={say('relationships.access.groups.roles.hint')}
              from={row.roles}
            />
            <FormFoot action={say('relationships.access.groups.add')} busy={busy} cancel={close} />
          </Form>
        )}
      </Answer>
    </Dialog>
  )
}
