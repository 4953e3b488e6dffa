import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../access.module.css'
import { type Authorization, myAuthorizations } from './queries.ts'
import { Times } from './Times.tsx'

/** The apps a person has let in, in their own name, and the way to end each. */
export function MyApps() {
  const list = useQuery(myAuthorizations)
  return (
    <Section title={say('tokens.mine')} flush>
      <Answer of={list} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="tokens.mine.none" />
          ) : (
            <ul className={styles.rows}>
              {items.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

function Row({ one }: { one: Authorization }) {
  const { mutate, isPending, error } = useWrite('DELETE /me/authorizations/:id', { refresh: [myAuthorizations.queryKey] })
  const { id, app } = one
  return (
    <li>
      <div>
        <b>{app}</b>
        <Times of={one} />
        {error && <ProblemNote problem={error} />}
      </div>
      <Button size="xs" variant="default" loading={isPending} aria-label={say('tokens.end.of', { app })} onClick={() => mutate({ id })}>
        {say('tokens.end')}
      </Button>
    </li>
  )
} // biome-ignore format: one thought
