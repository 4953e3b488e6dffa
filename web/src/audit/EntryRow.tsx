import { IconChevronRight } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { Fact, Facts } from '../kit/Facts.tsx'
import { say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { dayOf, When } from '../kit/When.tsx'
import styles from './audit.module.css'
import type { Entry } from './queries.ts'
import { fieldName, operationName, recordName, Value } from './values.tsx'

/** One thing that was done; opened, every value before and after. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { at, operation, actor, actingId, changes } = entry
  const { pathname } = useLocation()
  const from = useMe().tenant?.kind === 'customer' ? 'audit.partner' : 'audit.vendor' // whoever else acts in a customer’s name
  const who = actor.kind === 'person' || actor.kind === 'app' ? actor.name : say(`audit.kind.${actor.kind}`)
  return (
    <details className={styles.entry}>
      <summary>
        <IconChevronRight size={16} aria-hidden />
        <span className={styles.when}>
          <When at={at} time />
        </span>
        <span className={styles.did}>{operationName(operation)}</span>
        <span className={styles.who}>
          {who}
          {actor.ofVendor && <small> · {say(actingId ? 'audit.acting' : from)}</small>}
        </span>
        <small>{changes.length ? say('audit.changes', { n: changes.length }) : say('audit.looked')}</small>
      </summary>
      <div className={styles.detail}>
        {changes.map((change, at) => (
          <ChangeTable key={at} change={change} />
        ))}
        <Facts>
          <Fact name={say('audit.at')}>{dayOf(at, true)}</Fact>
          <Fact name={say('audit.endpoint')}>
            <code translate="no">{operation}</code>
          </Fact>
          {actingId && (
            <Fact name={say('audit.session')}>
              <Link to={pathname} search={{ session: actingId }}>
                {say('audit.session.all')}
              </Link>
            </Fact>
          )}
          <Fact name={say('audit.address')}>{entry.address}</Fact>
          <Fact name={say('audit.request')}>
            <code>{entry.requestId}</code>
          </Fact>
          <Fact name={say('audit.sealed')}>{say(entry.sealed ? 'audit.sealed.yes' : 'audit.sealed.no')}</Fact>
        </Facts>
      </div>
    </details>
  )
}

type Change = Entry['changes'][number]

function ChangeTable({ change: { what, id, old, new: now } }: { change: Change }) {
  const before: Record<string, unknown> = { ...old }
  const after: Record<string, unknown> = { ...now }
  const { pathname } = useLocation()
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return (
    <table className={styles.change}>
      <caption>
        <b>{recordName(what)}</b> <code>{id}</code>{' '}
        <Link to={pathname} search={{ record: id }}>
          {say('audit.history')}
        </Link>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('audit.value')}</th>
          <th scope="col">{say('audit.old')}</th>
          <th scope="col">{say('audit.new')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{fieldName(name)}</th>
            <td>{old ? <Value of={before[name]} field={name} what={what} /> : <small>{say('audit.made')}</small>}</td>
            <td>
              <Value of={after[name]} field={name} what={what} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
