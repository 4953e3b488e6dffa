import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField } from '../kit/fields.tsx'
import { language, listed, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './access.module.css'
import { type Matrix, rolesHere, type Workspace } from './queries.ts'
import { roleName } from './Roles.tsx'

type Props = { space: Workspace; close: () => void }

/** Asks for a role that opens a workspace: which one, and why; it goes to exactly those who may give it. */
export function AskDialog({ space, close }: Props) {
  const roles = useQuery(rolesHere)
  return (
    <Dialog title={say('access.ask.title', { workspace: space.says[language()] })} close={close}>
      <Answer of={roles}>{(matrix) => <Asking space={space} matrix={matrix} close={close} />}</Answer>
    </Dialog>
  )
}

function Asking({ space, matrix, close }: Props & { matrix: Matrix }) {
  const offered = askable(space, matrix)
  const { form, field, busy } = useForm('POST /access-requests', {
    initial: { role: offered[0] ?? '', message: '' },
    input: ({ role, message }) => ({
      workspace: space.workspace,
      role: role as (typeof offered)[number],
      ...(message.trim() && { message: message.trim() }),
    }),
    done: close,
  })
  const ask = space.ask.map(({ name }) => name)
  return (
    <Form {...form}>
      {ask.length > 0 && <p className={styles.said}>{say('access.ask.reaches', { names: listed(ask) })}</p>}
      <SelectField
        {...field('role')}
        label={say('access.ask.role')}
        hint={say('access.ask.role.hint')}
        options={offered.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <TextAreaField
        {...field('message')}
        label={say('access.ask.message')}
        hint={say('access.ask.message.hint')}
        maxLength={1000}
        rows={3}
        optional
      />
      <FormFoot action={say('access.ask.do')} busy={busy} cancel={close} />
    </Form>
  )
}

type Asked = Exclude<Workspace['roles'][number], 'member'>
/** The roles that open it and hold somewhere; the least powerful first, so that nobody asks for everything by habit. */
function askable({ roles }: Workspace, { families }: Matrix): Asked[] {
  const all = families.flatMap(({ roles }) => roles)
  const isOffered = (role: string) => all.some((one) => one.role === role && !one.scopes.includes('publisher'))
  return roles.filter((role): role is Asked => role !== 'member' && isOffered(role)).toReversed()
}
