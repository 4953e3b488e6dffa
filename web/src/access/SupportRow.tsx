import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Act } from '../kit/Act.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMay } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf, When } from '../kit/When.tsx'
import type { SupportSession } from './supportQueries.ts'

type Of = { session: SupportSession }
export const extentOf = (writes: boolean) => named(`support.extent.${writes ? 'change' : 'look'}`)

/** Who of the vendor's staff, why, how long and how far, and how it stands. */
function Row({ session, title, children }: Of & { title: string; children: ReactNode }) {
  const { status, reason, reference, minutes, writes, createdAt } = session
  return (
    <li>
      <div>
        <b>{title}</b>
        <small>
          {say('support.for', { minutes, extent: extentOf(writes) })} · <When at={createdAt} time />
          {reference && (
            <>
              {' '}
              · <span style={{ whiteSpace: 'nowrap' }}>{reference}</span>
            </>
          )}
        </small>
        <span>“{reason}”</span>
        <How session={session} />
      </div>
      <StateBadge of="supportSession" state={status} />
      {children}
    </li>
  )
}

function How({ session: { status, openUntil, answeredByName: name, refusedFor: reason, ...done } }: Of) {
  const { endedByName, endedAt, looks, changes } = done
  if (status === 'open' && openUntil) return <small>{say('support.until', { time: dayOf(openUntil, true) })}</small>
  if (reason && name) return <small>{say('support.refusedFor', { name, reason })}</small>
  if (endedAt && endedByName)
    return (
      <small>
        {say('support.endedBy', { name: endedByName, time: dayOf(endedAt, true) })}
        {looks !== null && ` · ${say('support.done', { looks, changes })}`}
      </small>
    )
  return name ? <small>{say('support.answeredBy', { name })}</small> : null
}

/** As the company sees it: it allows, refuses and ends, and reads what was done. */
export function SupportRow({ session }: Of) {
  const { id, openedAt, moves, staffName, staffEmail } = session
  const may = useMay()
  return (
    <Row session={session} title={`${staffName} <${staffEmail}>`}>
      <Moves
        of="supportSession"
        moves={moves}
        size="xs"
        offer={{
          allow: {
            dialog: (close) => <Allow session={session} close={close} />,
            may: 'supportAccess:allow',
            tone: 'main',
          },
          refuse: { dialog: (close) => <Refuse session={session} close={close} />, may: 'supportAccess:end' },
          takeBack: { dialog: (close) => <Refuse session={session} close={close} />, may: 'supportAccess:end' },
          end: { dialog: (close) => <End session={session} close={close} />, may: 'supportAccess:end', tone: 'grave' },
        }}
      />
      {openedAt && may('audit:read') && <Log of={id} at="/audit" />}
    </Row>
  )
}

/** What was done in it, in the log of the company it was in. */
const Log = ({ of, at }: { of: SupportSession['id']; at: string }) => (
  <Link to={at} search={{ session: of }}>
    {say('support.log')}
  </Link>
)

type Dialog = Of & { close: () => void }
const Allow = ({ session: { id, version, staffName: name, minutes, writes, reason }, close }: Dialog) => (
  <SureDialog
    endpoint="POST /support-sessions/:id/allowance"
    input={{ id }}
    version={version}
    title={say('support.allow', { name })}
    action={moveName('supportSession', 'allow')}
    close={close}
  >
    {say('support.allow.text', { name, minutes, extent: extentOf(writes), reason })}
  </SureDialog>
)
const Refuse = ({ session: { id, version, status, staffName: name }, close }: Dialog) => (
  <ReasonDialog
    endpoint="POST /support-sessions/:id/refusal"
    input={(reason) => ({ id, reason })}
    version={version}
    title={say(status === 'allowed' ? 'support.takeBack' : 'support.refuse', { name })}
    action={moveName('supportSession', status === 'allowed' ? 'takeBack' : 'refuse')}
    label={say('access.requests.reason')}
    close={close}
  />
)
const End = ({ session: { id, staffName: name }, close }: Dialog) => (
  <SureDialog
    endpoint="POST /support-sessions/:id/end"
    input={{ id }}
    title={say('support.end', { name })}
    action={moveName('supportSession', 'end')}
    grave
    close={close}
  >
    {say('support.end.text')}
  </SureDialog>
)

/** As the vendor's desk sees it: whoever asked goes in, withdraws and ends. */
export function SupportRowAtDesk({ session }: Of) {
  const { id, tenantId, company, staffName, moves, isMine, status, openedAt } = session
  const may = useMay()
  const goesIn = isMine && (status === 'allowed' || status === 'open')
  return (
    <Row session={session} title={`${company}: ${staffName}`}>
      {goesIn && <GoIn session={session} />}
      <Moves
        of="supportSession"
        moves={moves}
        size="xs"
        offer={{
          withdraw: { dialog: (close) => <Withdraw session={session} close={close} />, may: 'support:ask' },
          end: { dialog: (close) => <Finish session={session} close={close} />, may: 'support:ask', tone: 'grave' },
        }}
      />
      {openedAt && may('partners:audit') && <Log of={id} at={`/vendor/partners/${tenantId}/audit`} />}
    </Row>
  )
}

/** Everything on the screen is loaded anew: nothing of the desk stays in its memory inside. */
function GoIn({ session: { id, tenantId, status } }: Of) {
  const denial = useDenial()
  const { mutate, isPending, error } = useWrite('PUT /vendor/acting', {
    refresh: [],
    done: () => window.location.assign('/'),
  })
  const name = status === 'open' ? say('support.act.again') : moveName('supportSession', 'open')
  return (
    <>
      {error && <ProblemNote problem={error} />}
      <Act
        name={name}
        run={() => mutate({ tenantId, id })}
        denied={denial('support:act')}
        loading={isPending}
        size="xs"
      />
    </>
  )
}

const Withdraw = ({ session: { id, tenantId, version, company }, close }: Dialog) => (
  <SureDialog
    endpoint="POST /vendor/partners/:tenantId/support-sessions/:id/withdrawal"
    input={{ tenantId, id }}
    version={version}
    title={say('support.desk.withdraw', { company })}
    action={moveName('supportSession', 'withdraw')}
    close={close}
  />
)
const Finish = ({ session: { id, tenantId, staffName: name }, close }: Dialog) => (
  <SureDialog
    endpoint="POST /vendor/partners/:tenantId/support-sessions/:id/end"
    input={{ tenantId, id }}
    title={say('support.end', { name })}
    action={moveName('supportSession', 'end')}
    grave
    close={close}
  />
)
