import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Confirm, Dialog } from '../kit/Dialog.tsx'
import type { Passkey } from '../kit/door.ts'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { knowsPasskeys, makePasskey } from '../kit/passkey.ts'
import type { Problem } from '../kit/problem.ts'
import { withProof } from '../kit/proof.ts'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { type Field, useEntry } from '../kit/useForm.ts'
import { usePass, usePassForm } from '../kit/usePass.ts'
import { When } from '../kit/When.tsx'
import styles from './access.module.css'
import { myPasskeys } from './queries.ts'

type Asked = { what: 'add' } | { what: 'rename' | 'remove'; key: Passkey }
const nameOf = ({ name }: Passkey) => name || say('access.passkeys.unnamed')

/** The devices whose finger, face or PIN opens the door. */
export function Passkeys() {
  const list = useQuery(myPasskeys)
  const [asked, ask] = useState<Asked | null>(null)
  const close = () => ask(null)
  const add = (
    <Button size="xs" variant="default" onClick={() => ask({ what: 'add' })}>
      {say('access.passkeys.add')}
    </Button>
  )
  return (
    <Section title={say('access.passkeys')} action={knowsPasskeys() && add} flush>
      <div style={{ padding: '1rem' }}>
        <p className={styles.said}>{say('access.passkeys.text')}</p>
        {!knowsPasskeys() && <p className={styles.said}>{say('access.passkeys.unable')}</p>}
      </div>
      <Answer of={list} rows={2}>
        {(keys) => <Rows keys={keys} ask={ask} />}
      </Answer>
      {asked?.what === 'add' && <Add close={close} />}
      {asked?.what === 'rename' && <Rename passkey={asked.key} close={close} />}
      {asked?.what === 'remove' && <Remove passkey={asked.key} close={close} />}
    </Section>
  )
}

function Rows({ keys, ask }: { keys: readonly Passkey[]; ask: (asked: Asked) => void }) {
  if (keys.length === 0) return null
  return (
    <ul className={styles.rows} style={{ borderTop: '1px solid var(--gh-line)' }}>
      {keys.map((key) => (
        <li key={key.id}>
          <IconFingerprint size={20} stroke={1.6} aria-hidden />
          <div>
            <b>{nameOf(key)}</b>
            <small>
              {say('access.passkeys.since')} <When at={key.createdAt} />
              {key.backedUp && ` · ${say('access.passkeys.synced')}`}
            </small>
          </div>
          <Button.Group>
            <Button size="xs" variant="default" onClick={() => ask({ what: 'rename', key })}>
              {say('access.passkeys.rename')}
            </Button>
            <Button size="xs" variant="default" c="var(--gh-bad)" onClick={() => ask({ what: 'remove', key })}>
              {say('access.passkeys.remove')}
            </Button>
          </Button.Group>
        </li>
      ))}
    </ul>
  )
}

function Add({ close }: { close: () => void }) {
  const queries = useQueryClient()
  const make = useMutation<void, Problem, string>({
    mutationFn: (name) => withProof(() => makePasskey(name)),
    onSuccess: async () => {
      await queries.invalidateQueries(myPasskeys)
      close()
    },
  })
  const { form, field, busy } = useEntry(make, { initial: { name: '' }, input: ({ name }) => name.trim() })
  return (
    <Dialog title={say('access.passkeys.add')} close={close}>
      <Form {...form}>
        <Name {...field('name')} />
        <FormFoot action={say('access.passkeys.add')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type Of = { passkey: Passkey; close: () => void }

function Rename({ passkey, close }: Of) {
  const { form, field, busy } = usePassForm('POST /passkey/update-passkey', {
    initial: { name: passkey.name ?? '' },
    input: ({ name }) => ({ id: passkey.id, name: name.trim() }),
    done: close,
  })
  return (
    <Dialog title={say('access.passkeys.rename')} close={close}>
      <Form {...form}>
        <Name {...field('name')} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const Name = (field: Field<string>) => (
  <TextField
    {...field}
    label={say('access.passkeys.name')}
    hint={say('access.passkeys.name.hint')}
    maxLength={60}
    focus
  />
)

function Remove({ passkey, close }: Of) {
  const { mutate, isPending, error } = usePass('POST /passkey/delete-passkey', { done: close })
  return (
    <Confirm
      title={say('access.passkeys.remove.of', { name: nameOf(passkey) })}
      action={say('access.passkeys.remove')}
      run={() => mutate({ id: passkey.id })}
      close={close}
      busy={isPending}
      problem={error}
      grave
    >
      {say('access.passkeys.remove.text')}
    </Confirm>
  )
}
