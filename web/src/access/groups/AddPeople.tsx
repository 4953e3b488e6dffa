import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import styles from '../access.module.css'
import { type Member, membersLike } from '../queries.ts'
import { Roles } from '../Roles.tsx'
import type { Group } from './queries.ts'

type Props = { group: Group; close: () => void }
type Colleague = Pick<Member, 'id' | 'name' | 'email'>
const OFFERED = 20
const RESTS_MS = 200

/** Colleagues are found by name and put into a group, with what they will hold by it said before. */
export function AddPeople({ group: { id, name, grants }, close }: Props) {
  const { form, values, change, busy } = useForm('POST /groups/:id/members', {
    initial: { chosen: [] as readonly Colleague[] },
    input: ({ chosen }) => ({ id, memberIds: chosen.map((one) => one.id) }),
    lacks: ({ chosen }) => (chosen.length ? {} : { chosen: say('groups.add.who.hint') }),
    done: close,
  })
  const { chosen } = values
  return (
    <Dialog title={say('groups.add.title', { name })} close={close} wide>
      <Form {...form} has={['chosen']}>
        <Colleagues chosen={chosen} choose={(all) => change('chosen', all)} />
        {grants.length > 0 && (
          <div className={styles.between}>
            <small>{say('groups.add.roles')}</small>
            <Roles grants={grants} />
          </div>
        )}
        <FormFoot action={say('groups.add.do', { n: chosen.length })} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Colleagues({ chosen, choose }: { chosen: readonly Colleague[]; choose: (all: Colleague[]) => void }) {
  const [typed, type] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), RESTS_MS)
  const found = useQuery({
    ...membersLike({ ...(asked && { search: asked }), status: 'active', limit: OFFERED }),
    placeholderData: keepPreviousData,
  })
  const known = [...chosen, ...(found.data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))]
  return (
    <MultiSelect
      label={say('groups.add.who')}
      description={say('groups.add.who.hint')}
      data={known.map(({ id, name, email }) => ({ value: String(id), label: `${name} · ${email}` }))}
      value={chosen.map(({ id }) => String(id))}
      onChange={(ids) => choose(known.filter(({ id }) => ids.includes(String(id))))}
      searchable
      searchValue={typed}
      onSearchChange={type}
      filter={({ options }) => options} // the server has searched
      nothingFoundMessage={say('groups.add.nobody')}
      hidePickedOptions
      data-autofocus
      comboboxProps={{ withinPortal: true }}
    />
  )
}
