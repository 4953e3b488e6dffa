import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Copyable } from '../../kit/Copyable.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { When } from '../../kit/When.tsx'
import access from '../access.module.css'
import styles from './provisioning.module.css'
import { type Provisioning, provisioning, type Secret } from './queries.ts'

const refresh = [provisioning.queryKey]
type Shown = { name: string; secret: string | null }

/** The secrets the directory comes in by: one in use, one to change over to. */
export function Secrets({ now: { secrets, full } }: { now: Provisioning }) {
  const [making, make] = useState(false)
  const [shown, show] = useState<Shown | null>(null)
  const action = (
    <Button size="xs" onClick={() => make(true)} disabled={full}>
      {say('provisioning.make')}
    </Button>
  )
  return (
    <Section title={say('provisioning.secrets')} action={action} flush>
      {secrets.length === 0 ? <Empty of="provisioning.none" /> : <SecretsTable secrets={secrets} />}
      {full && <p className={styles.note}>{say('provisioning.full')}</p>}
      {making && <MakeSecret close={() => make(false)} show={show} />}
      {shown && <ShowSecret {...shown} close={() => show(null)} />}
    </Section>
  )
}

function SecretsTable({ secrets }: { secrets: readonly Secret[] }) {
  const columns: Column<Secret>[] = [
    { id: 'name', title: say('provisioning.name'), cell: ({ name }) => <b>{name}</b> },
    { id: 'made', title: say('provisioning.made'), cell: (secret) => <Made secret={secret} />, wide: true },
    { id: 'until', title: say('provisioning.until'), cell: ({ secretExpiresAt }) => <When at={secretExpiresAt} /> },
    {
      id: 'last',
      title: say('provisioning.last'),
      cell: ({ lastCallAt }) => (lastCallAt ? <When at={lastCallAt} time /> : say('provisioning.last.never')),
    },
    { id: 'state', title: say('provisioning.state'), cell: (secret) => <State secret={secret} /> },
    { id: 'moves', title: say('provisioning.moves'), cell: (secret) => <SecretMoves secret={secret} /> },
  ]
  return <ListTable title={say('provisioning.secrets')} columns={columns} rows={secrets} name={({ name }) => name} />
}

const Made = ({ secret: { createdAt, madeByName } }: { secret: Secret }) => (
  <>
    <When at={createdAt} />
    <small style={{ display: 'block' }}>{say('provisioning.made.by', { name: madeByName })}</small>
  </>
)

function State({ secret: { alive, status } }: { secret: Secret }) {
  if (status === 'active' && !alive) return say('provisioning.over')
  return <StateBadge of="provisioningSecret" state={status} />
}

function SecretMoves({ secret: { id, name, version, moves } }: { secret: Secret }) {
  const revoke = (close: () => void) => (
    <SureDialog
      endpoint="DELETE /provisioning/secrets/:id"
      input={{ id }}
      version={version}
      refresh={refresh}
      title={say('provisioning.revoke.ask', { name })}
      action={moveName('provisioningSecret', 'revoke')}
      grave
      close={close}
    >
      {say('provisioning.revoke.text')}
    </SureDialog>
  )
  return <Moves of="provisioningSecret" moves={moves} offer={{ revoke: { dialog: revoke, tone: 'grave' } }} />
}

function MakeSecret({ close, show }: { close: () => void; show: (secret: Shown) => void }) {
  const { form, field, busy } = useForm('POST /provisioning/secrets', {
    initial: { name: '' },
    input: ({ name }) => ({ name: name.trim() }),
    refresh,
    done: ({ name, secret }) => {
      close()
      show({ name, secret })
    },
  })
  return (
    <Dialog title={say('provisioning.make')} close={close}>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('provisioning.name')}
          hint={say('provisioning.name.hint')}
          maxLength={100}
          complete="off"
          focus
        />
        <FormFoot action={say('provisioning.make')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** The secret in the clear, this once. */
function ShowSecret({ name, secret, close }: Shown & { close: () => void }) {
  return (
    <Dialog title={say('provisioning.shown', { name })} close={close} wide>
      <p className={access.said}>{say(secret ? 'provisioning.shown.text' : 'provisioning.shown.lost')}</p>
      {secret && (
        <dl className={access.record}>
          <dt>{say('provisioning.secret')}</dt>
          <dd>
            <Copyable text={secret} />
          </dd>
        </dl>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={close}>{say('kit.close')}</Button>
      </Group>
    </Dialog>
  )
}
