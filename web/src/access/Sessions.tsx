import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import styles from './access.module.css'
import { mySessions, type Session } from './queries.ts'

const refresh = [mySessions.queryKey]
const deviceOf = ({ device }: Session) => device || say('access.sessions.unknown')

/** Where the person is signed in, and the way to end it: one by one, or all but here. */
export function Sessions() {
  const list = useQuery(mySessions)
  const [asked, ask] = useState(false)
  const others = list.data?.items.some(({ isThis }) => !isThis) ?? false
  const all = (
    <Button size="xs" variant="default" onClick={() => ask(true)}>
      {say('access.sessions.endOthers')}
    </Button>
  )
  return (
    <Section title={say('access.sessions')} action={others && all} flush>
      <Answer of={list} rows={3}>
        {({ items }) => (
          <ul className={styles.rows}>
            {items.map((session) => (
              <Row key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Answer>
      {asked && <EndOthers close={() => ask(false)} />}
    </Section>
  )
}

function Row({ session }: { session: Session }) {
  const { mutate, isPending, error } = useWrite('DELETE /me/sessions/:id', { refresh })
  const device = deviceOf(session)
  const Sign = /Android|iOS/.test(device) ? IconDeviceMobile : IconDeviceDesktop
  return (
    <li>
      <Sign size={20} stroke={1.6} aria-hidden />
      <div>
        <span className={styles.between}>
          <b>{device}</b>
          {session.isThis && <span className={styles.role}>{say('access.sessions.here')}</span>}
        </span>
        <small>
          {session.address && `${say('access.sessions.from', { address: session.address })} · `}
          {say('access.sessions.since')} <When at={session.signedInAt} time /> · {say('access.sessions.until')}{' '}
          <When at={session.expiresAt} />
        </small>
        {error && <ProblemNote problem={error} />}
      </div>
      {!session.isThis && (
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          aria-label={say('access.sessions.end.of', { device })}
          onClick={() => mutate({ id: session.id })}
        >
          {say('access.sessions.end')}
        </Button>
      )}
    </li>
  )
}

function EndOthers({ close }: { close: () => void }) {
  return (
    <SureDialog
      endpoint="DELETE /me/sessions"
      input={{}}
      refresh={refresh}
      title={say('access.sessions.endOthers')}
      action={say('access.sessions.endOthers')}
      grave
      close={close}
    >
      {say('access.sessions.endOthers.text')}
    </SureDialog>
  )
}
