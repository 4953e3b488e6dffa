import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import type { Problem } from '../kit/problem.ts'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import { type ById, ourSoftware, type Part, softwareOf } from './queries.ts'
import styles from './subscriptions.module.css'

/** What software is begun with: keys to enter and addresses to fetch it from, each shown when somebody asks for it. */
export function Software({ of }: { of: ById }) {
  return (
    <Section title={say('subscriptions.software')}>
      <Answer of={useQuery(softwareOf(of))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{say('subscriptions.software.none')}</p>
          ) : (
            <Parts items={items}>{(part) => <OpenTheirs of={of} part={part} />}</Parts>
          )
        }
      </Answer>
    </Section>
  )
}

/** The same of a customer's own, by one of its partners; nothing where there is none. */
export function OurSoftware({ partnerName }: { partnerName: string }) {
  const { data } = useQuery({ ...ourSoftware, enabled: useDenial()(OURS) === null })
  const items = data?.items.filter((one) => one.partnerName === partnerName) ?? []
  if (items.length === 0) return null
  return (
    <Section title={say('subscriptions.software')}>
      <Parts items={items}>{(part) => <OpenOurs part={part} />}</Parts>
    </Section>
  )
}

const Parts = ({ items, children }: { items: readonly Part[]; children: (part: Part) => ReactNode }) => (
  <ul className={styles.lines}>
    {items.map((part) => (
      <li key={part.id}>
        <span>{part.name}</span>
        {children(part)}
        <small>{[part.softwareVersion, part.language, part.architecture].filter(Boolean).join(' · ')}</small>
      </li>
    ))}
  </ul>
)

const OURS = 'ourSoftware:open'
const WAYS = {
  key: 'POST /customers/:customerId/subscriptions/:id/software/:partId/key',
  download: 'POST /customers/:customerId/subscriptions/:id/software/:partId/link',
} as const
const OUR_WAYS = { key: 'POST /our-software/:partId/key', download: 'POST /our-software/:partId/link' } as const

function OpenTheirs({ of, part }: { of: ById; part: Part }) {
  const [secret, show] = useState<string | null>(null)
  const look = useWrite(WAYS[part.kind], { done: (shown) => show(shown.secret) })
  return <Open part={part} may="software:open" look={look} run={() => look.mutate({ ...of, partId: part.id })} secret={secret} close={() => show(null)} /> // biome-ignore format: one line
}
function OpenOurs({ part }: { part: Part }) {
  const [secret, show] = useState<string | null>(null)
  const look = useWrite(OUR_WAYS[part.kind], { done: (shown) => show(shown.secret) })
  return <Open part={part} may={OURS} look={look} run={() => look.mutate({ partId: part.id })} secret={secret} close={() => show(null)} /> // biome-ignore format: one line
}

type Opening = {
  part: Part
  may: 'software:open' | typeof OURS
  look: { isPending: boolean; error: Problem | null }
  run: () => void
  secret: string | null
  close: () => void
}
/** In the clear only while the dialog is open; each look is in the log. */
function Open({ part: { kind, name }, may, look, run, secret, close }: Opening) {
  const denied = useDenial()(may)
  return (
    <>
      <Act
        size="xs"
        variant="default"
        name={say(`subscriptions.software.${kind}`)}
        loading={look.isPending}
        run={run}
        denied={denied}
      />
      {look.error && <ProblemNote problem={look.error} />}
      {secret !== null && (
        <Dialog title={name} close={close}>
          <div className={styles.stack}>
            {kind === 'key' ? <Copyable text={secret} /> : <a href={secret}>{secret}</a>}
            <p className={styles.quiet}>{say('subscriptions.software.logged')}</p>
          </div>
        </Dialog>
      )}
    </>
  )
}
