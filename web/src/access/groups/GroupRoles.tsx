import { Button, Group as Buttons } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { api } from '../../kit/api.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import type { Problem } from '../../kit/problem.ts'
import { withProof } from '../../kit/proof.ts'
import { say } from '../../kit/say.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../access.module.css'
import { grantsOf, isGiven, wantedOf } from '../grants.ts'
import { type Matrix, rolesHere } from '../queries.ts'
import { RolesOffered } from '../RolesOffered.tsx'
import { Affected } from './Affected.tsx'
import type { Effects, Group } from './queries.ts'

// Given to people one by one: the server refuses them to a group.
const OF_PEOPLE: readonly string[] = ['globalAdmin', 'userAdmin', 'owner', 'member']
export const isOfPeople = (role: string) => OF_PEOPLE.includes(role)

type Props = { group: Group; close: () => void }

/** What a group holds: chosen, looked at person by person, then saved. */
export function GroupRoles(props: Props) {
  const roles = useQuery(rolesHere)
  return (
    <Dialog title={say('groups.change.title', { name: props.group.name })} close={props.close} wide>
      <Answer of={roles}>{(matrix) => <Changing {...props} matrix={matrix} />}</Answer>
    </Dialog>
  )
}

function Changing({ group: { id, grants: before, version }, close, matrix }: Props & { matrix: Matrix }) {
  const [wanted, choose] = useState(wantedOf(before))
  const input = { id, grants: grantsOf(wanted, before, matrix).filter(isGiven) }
  const look = useMutation<Effects, Problem>({
    mutationFn: () => withProof(() => api('POST /groups/:id/grants/preview', input)),
  })
  const write = useWrite('PUT /groups/:id/grants', { version, done: close })
  const problem = look.error ?? write.error
  const foot = look.data ? (
    <>
      <Button variant="default" onClick={look.reset}>
        {say('kit.back')}
      </Button>
      <Button loading={write.isPending} onClick={() => write.mutate(input)}>
        {say('groups.change.do')}
      </Button>
    </>
  ) : (
    <>
      <Button variant="default" onClick={close}>
        {say('kit.cancel')}
      </Button>
      <Button loading={look.isPending} onClick={() => look.mutate()}>
        {say('groups.change.look')}
      </Button>
    </>
  )
  return (
    <>
      {look.data ? (
        <Affected effects={look.data} />
      ) : (
        <>
          <p className={styles.said}>{say('groups.roles.hint')}</p>
          <RolesOffered matrix={matrix} wanted={wanted} choose={choose} only={(role) => !isOfPeople(role)} />
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Buttons justify="flex-end" mt="lg">
        {foot}
      </Buttons>
    </>
  )
}
