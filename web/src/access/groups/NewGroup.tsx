import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import styles from '../access.module.css'
import { grantsOf, isGiven, type Wanted } from '../grants.ts'
import { type Matrix, rolesHere } from '../queries.ts'
import { RolesOffered } from '../RolesOffered.tsx'
import { isOfPeople } from './GroupRoles.tsx'
import type { Group } from './queries.ts'

type Closing = { close: () => void }

/** A new group: its name, what it is for, and what it holds; people are put in on its page. */
export function NewGroup({ close }: Closing) {
  const roles = useQuery(rolesHere)
  return (
    <Dialog title={say('groups.new')} close={close} wide>
      <Answer of={roles}>{(matrix) => <Making matrix={matrix} close={close} />}</Answer>
    </Dialog>
  )
}

function Making({ matrix, close }: Closing & { matrix: Matrix }) {
  const go = useNavigate()
  const [wanted, choose] = useState<Wanted>({})
  const { form, field, busy } = useForm('POST /groups', {
    initial: { name: '', description: '' },
    input: ({ name, description }) => ({ name, description, grants: grantsOf(wanted, [], matrix).filter(isGiven) }),
    done: ({ id }) => go({ to: `/account/people/groups/${id}` as string }),
  })
  return (
    <Form {...form} has={['name', 'description']}>
      <Described name={field('name')} description={field('description')} />
      <p className={styles.said}>{say('groups.roles.hint')}</p>
      <RolesOffered matrix={matrix} wanted={wanted} choose={choose} only={(role) => !isOfPeople(role)} />
      <FormFoot action={say('groups.new')} busy={busy} cancel={close} />
    </Form>
  )
}

/** What a group is called, and what it is for. */
export function EditGroup({ group: { id, name, description, version }, close }: Closing & { group: Group }) {
  const { form, field, busy } = useForm('PATCH /groups/:id', {
    initial: { name, description },
    input: (values) => ({ id, ...values }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('groups.edit.title')} close={close}>
      <Form {...form} has={['name', 'description']}>
        <Described name={field('name')} description={field('description')} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const NAME_MAX = 64
const DESCRIPTION_MAX = 500
const Described = ({ name, description }: { name: Field<string>; description: Field<string> }) => (
  <>
    <TextField {...name} label={say('groups.name')} hint={say('groups.name.hint')} maxLength={NAME_MAX} complete="off" focus />
    <TextAreaField {...description} label={say('groups.description')} maxLength={DESCRIPTION_MAX} rows={2} optional />
  </>
) // biome-ignore format: one thought
