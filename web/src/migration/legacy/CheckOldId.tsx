import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { TextField } from '../../kit/fields.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { asProblem } from '../../kit/problem.ts'
import { language, say } from '../../kit/say.ts'
import styles from '../migration.module.css'
import { type Status, statusOf } from './queries.ts'

/** An old ID in hand: what became of it, in words that give nobody away. */
export function CheckOldId() {
  const [typed, type] = useState('')
  const [id, ask] = useState('')
  const asked = useQuery(statusOf(id))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(typed.trim())
  }
  return (
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.legacy.check.text')}</p>
      <form className={styles.ask} onSubmit={submit}>
        <TextField
          name="id"
          value={typed}
          change={type}
          error={undefined}
          label={say('migration.legacy.check.label')}
          hint={say('migration.legacy.check.hint')}
          maxLength={60}
        />
        <Button type="submit" variant="default" loading={asked.isFetching}>
          {say('migration.legacy.check.do')}
        </Button>
      </form>
      <div aria-live="polite">
        {asked.error && <ProblemNote problem={asProblem(asked.error)} />}
        {asked.data && <Told status={asked.data} />}
      </div>
    </div>
  )
}

const Told = ({ status: { says, ways } }: { status: Status }) => (
  <div className={styles.told}>
    <p>{says[language()]}</p>
    {ways.length > 0 && (
      <>
        <b>{say('migration.legacy.ways')}</b>
        <ol>
          {ways.map(({ way, link, says: words }) => (
            <li key={way}>
              <Link to={link as string}>{words[language()]}</Link>
            </li>
          ))}
        </ol>
      </>
    )}
  </div>
)
