import { Button, Group, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { api, type Gives } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import type { Problem } from '../kit/problem.ts'
import { withProof } from '../kit/proof.ts'
import { language, say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './access.module.css'
import { grantsOf, isGiven, type Wanted } from './grants.ts'
import { type Matrix, type Member, rolesHere } from './queries.ts'
import { Roles } from './Roles.tsx'
import { RolesOffered } from './RolesOffered.tsx'

type Props = { members: readonly Member[]; close: () => void; done: () => void }
type Preview = Gives<'POST /role-changes/preview'>

/** Roles given to and taken from several people at once: chosen, looked at person by person, then done. */
export function BulkRoles(props: Props) {
  const roles = useQuery(rolesHere)
  return (
    <Dialog title={say('access.bulk.title', { n: props.members.length })} close={props.close} wide>
      <Answer of={roles}>{(matrix) => <Changing {...props} matrix={matrix} />}</Answer>
    </Dialog>
  )
}

function Changing({ members, close, done, matrix }: Props & { matrix: Matrix }) {
  const [give, giving] = useState<Wanted>({})
  const [take, taking] = useState<Wanted>({})
  const wanted = {
    memberIds: members.map(({ id }) => id),
    give: grantsOf(give, [], matrix).filter(isGiven),
    take: grantsOf(take, [], matrix).filter(isGiven),
  }
  const look = useMutation<Preview, Problem>({
    mutationFn: () => withProof(() => api('POST /role-changes/preview', wanted)),
  })
  const write = useWrite('POST /role-changes', {
    done: () => {
      done()
      close()
    },
  })
  const held = (role: string) => members.some(({ grants }) => grants.some((grant) => grant.role === role))
  const problem = look.error ?? write.error
  if (look.data)
    return (
      <>
        <Previewed preview={look.data} />
        {problem && <ProblemNote problem={problem} />}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={look.reset}>
            {say('kit.back')}
          </Button>
          <Button disabled={look.data.changed === 0} loading={write.isPending} onClick={() => write.mutate(wanted)}>
            {say('access.bulk.do', { n: look.data.changed })}
          </Button>
        </Group>
      </>
    )
  return (
    <>
      <Tabs defaultValue="give">
        <Tabs.List mb="md">
          <Tabs.Tab value="give">{say('access.bulk.give')}</Tabs.Tab>
          <Tabs.Tab value="take">{say('access.bulk.take')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="give">
          <RolesOffered matrix={matrix} wanted={give} choose={giving} />
        </Tabs.Panel>
        <Tabs.Panel value="take">
          <RolesOffered matrix={matrix} wanted={take} choose={taking} only={held} />
        </Tabs.Panel>
      </Tabs>
      {problem && <ProblemNote problem={problem} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {say('kit.cancel')}
        </Button>
        <Button
          disabled={wanted.give.length + wanted.take.length === 0}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          {say('access.bulk.look')}
        </Button>
      </Group>
    </>
  )
}

/** What becomes of each person; whoever it cannot be done for is named with the reason. */
function Previewed({ preview: { items, changed } }: { preview: Preview }) {
  return (
    <>
      <p className={styles.said} role="status">
        {say('access.bulk.changed', { n: changed, all: items.length })}
      </p>
      <ul className={styles.rows}>
        {items.map(({ memberId, name, before, after, changes, problem }) => (
          <li key={memberId}>
            <div>
              <b>{name}</b>
              {problem ? (
                <small>
                  {problem.says[language()]} {problem.remedy[language()]}
                </small>
              ) : (
                <span className={styles.roles}>
                  <Roles grants={before} />
                  <span aria-hidden>→</span>
                  <Roles grants={after} />
                </span>
              )}
            </div>
            <small>{say(problem ? 'access.bulk.kept' : changes ? 'access.bulk.will' : 'access.bulk.same')}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
