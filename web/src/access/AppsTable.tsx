import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Moves, moveName, type Offer } from '../kit/Moves.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import type { Shown } from './AppSecret.tsx'
import styles from './access.module.css'
import { type App, appsHere } from './queries.ts'
import { Roles } from './Roles.tsx'
import { SignInDialog } from './tokens/SignInDialog.tsx'

const refresh = [appsHere.queryKey]
type Show = (secret: Shown) => void

/** The apps of the company, the living first. */
export function AppsTable({ apps, show }: { apps: readonly App[]; show: Show }) {
  const columns: Column<App>[] = [
    { id: 'name', title: say('access.apps.name'), cell: ({ name }) => <b>{name}</b> },
    {
      id: 'client',
      title: say('access.apps.client'),
      cell: ({ clientId }) => <Copyable text={clientId} />,
      wide: true,
    },
    {
      id: 'roles',
      title: say('access.people.roles'),
      cell: ({ grants }) => <Roles grants={grants} most={3} />,
      wide: true,
    },
    { id: 'secret', title: say('access.apps.secretSince'), cell: (app) => <Since app={app} />, wide: true },
    { id: 'status', title: say('access.people.status'), cell: ({ status }) => <StateBadge of="app" state={status} /> },
    { id: 'moves', title: say('access.apps.moves'), cell: (app) => <AppMoves app={app} show={show} /> },
  ]
  return <ListTable title={say('access.apps')} columns={columns} rows={apps} name={({ name }) => name} />
}

const Since = ({ app: { secretAt, secretExpiresAt, formerUntil, status } }: { app: App }) => (
  <>
    <When at={secretAt} />
    {status === 'active' && (
      <small style={{ display: 'block' }}>{say('access.apps.until', { day: dayOf(secretExpiresAt) })}</small>
    )}
    {formerUntil && (
      <small style={{ display: 'block' }}>{say('access.apps.former', { time: dayOf(formerUntil, true) })}</small>
    )}
  </>
)

function AppMoves({ app, show }: { app: App; show: Show }) {
  const offer: Record<string, Offer> = {
    rotate: { dialog: (close) => <Rotate app={app} close={close} show={show} /> },
    revoke: { dialog: (close) => <Revoke app={app} close={close} />, tone: 'grave' },
  }
  return (
    <span className={styles.roles}>
      {app.status === 'active' && <SignIn app={app} />}
      <Moves of="app" moves={app.moves} offer={offer} />
    </span>
  )
}

/** How people bring it in is no move of its life: it may be looked at and changed while it lives. */
function SignIn({ app }: { app: App }) {
  const [asked, ask] = useState(false)
  return (
    <>
      <Act name={say('tokens.signIn')} run={() => ask(true)} variant="default" />
      {asked && <SignInDialog app={app} close={() => ask(false)} />}
    </>
  )
}

type Of = { app: App; close: () => void }

function Rotate({ app: { id, name, version }, close, show }: Of & { show: Show }) {
  return (
    <SureDialog
      endpoint="POST /apps/:id/secrets"
      input={{ id }}
      version={version}
      refresh={refresh}
      done={({ clientId, secret }) => show({ name, clientId, secret })}
      title={say('access.apps.rotate.ask', { name })}
      action={moveName('app', 'rotate')}
      close={close}
    >
      {say('access.apps.rotate.text')}
    </SureDialog>
  )
}

function Revoke({ app: { id, name, version }, close }: Of) {
  return (
    <SureDialog
      endpoint="DELETE /apps/:id"
      input={{ id }}
      version={version}
      refresh={refresh}
      title={say('access.apps.revoke.ask', { name })}
      action={moveName('app', 'revoke')}
      grave
      close={close}
    >
      {say('access.apps.revoke.text')}
    </SureDialog>
  )
}
