import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import { type ById, type Part, softwareOf } from './queries.ts'
import styles from './subscriptions.module.css'

/** What software is begun with: keys to enter and addresses to fetch it from, each shown when somebody asks for it. */
export function Software({ of }: { of: ById }) {
  const asked = useQuery(softwareOf(of))
  return (
    <Section title={say('subscriptions.software')}>
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{say('subscriptions.software.none')}</p>
          ) : (
            <ul className={styles.lines}>
              {items.map((part) => (
                <li key={part.id}>
                  <span>{part.name}</span>
                  <Open of={of} part={part} />
                  <small>{[part.softwareVersion, part.language, part.architecture].filter(Boolean).join(' · ')}</small>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

const WAYS = {
  key: 'POST /customers/:customerId/subscriptions/:id/software/:partId/key',
  download: 'POST /customers/:customerId/subscriptions/:id/software/:partId/link',
} as const

/** In the clear only while the dialog is open; each look is in the log. */
function Open({ of, part: { id: partId, kind, name } }: { of: ById; part: Part }) {
  const [secret, show] = useState<string | null>(null)
  const denied = useDenial()('software:open')
  const look = useWrite(WAYS[kind], { done: (shown) => show(shown.secret) })
  return (
    <>
      <Act
        size="xs"
        variant="default"
        name={say(`subscriptions.software.${kind}`)}
        loading={look.isPending}
        run={() => look.mutate({ ...of, partId })}
        denied={denied}
      />
      {look.error && <ProblemNote problem={look.error} />}
      {secret !== null && (
        <Dialog title={name} close={() => show(null)}>
          <div className={styles.stack}>
            {kind === 'key' ? <Copyable text={secret} /> : <a href={secret}>{secret}</a>}
            <p className={styles.quiet}>{say('subscriptions.software.logged')}</p>
          </div>
        </Dialog>
      )}
    </>
  )
}
