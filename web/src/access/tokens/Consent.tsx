import { Button } from '@mantine/core'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import type { Problem } from '../../kit/problem.ts'
import { say } from '../../kit/say.ts'
import { useMe } from '../../kit/useMe.ts'
import styles from '../access.module.css'
import { Door } from '../Door.tsx'

type Answer = { readonly run: () => unknown; readonly busy: boolean }
type Props = {
  title: string
  audience: string
  /** Where the answer goes: back to a page, or to the device that asked. */
  where: { name: string; value: string }
  problem: Problem | null
  allow: Answer
  refuse: Answer
}

/** An app asks to work in the reader's name: who they are, for what, where it asks from, and their yes or no. */
export function Consent({ title, audience, where, problem, allow, refuse }: Props) {
  const { person, tenant } = useMe()
  const busy = allow.busy || refuse.busy
  return (
    <Door title={title} lead={say('tokens.authorize.lead', { company: tenant?.name ?? '' })}>
      <dl className={styles.record}>
        <dt>{say('tokens.authorize.you')}</dt>
        <dd>{person.email}</dd>
        <dt>{say('tokens.authorize.for')}</dt>
        <dd>{audience}</dd>
        <dt>{where.name}</dt>
        <dd>{where.value}</dd>
      </dl>
      <p>{say('tokens.authorize.wary')}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.ways}>
        <Button loading={allow.busy} disabled={busy} onClick={allow.run} fullWidth>
          {say('tokens.authorize.allow')}
        </Button>
        <Button variant="default" disabled={busy} onClick={refuse.run} fullWidth>
          {say('tokens.authorize.refuse')}
        </Button>
      </div>
    </Door>
  )
}
