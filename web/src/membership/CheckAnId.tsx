import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Gives } from '../kit/api.ts'
import { TextField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { asProblem } from '../kit/problem.ts'
import { say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './membership.module.css'

/** An ID in hand: mistyped, not ours, or which of our sites it names. */
export function CheckAnId() {
  const [id, type] = useState('')
  const asked = useQuery({
    queryKey: ['identifiers', 'asked'],
    queryFn: ({ signal }) => api('GET /identifiers/:id', { id: id.trim() }, { signal }),
    enabled: false,
    retry: false,
  })
  const failed = asked.error && !asked.isFetching ? asProblem(asked.error) : null
  return (
    <form
      className={styles.check}
      onSubmit={(event) => {
        event.preventDefault()
        if (id.trim()) void asked.refetch()
      }}
    >
      <TextField
        name="id"
        value={id}
        change={type}
        error={undefined}
        label={say('membership.identifiers.check.label')}
        hint={say('membership.identifiers.check.hint')}
        mode="numeric"
        maxLength={40}
        optional
      />
      <Button type="submit" variant="default" loading={asked.isFetching}>
        {say('membership.identifiers.check.do')}
      </Button>
      <div className={styles.answer} aria-live="polite">
        {failed && <ProblemNote problem={failed} />}
        {!failed && asked.data && <Named found={asked.data} />}
      </div>
    </form>
  )
}

function Named({ found: { printed, kind, name, retiredAt } }: { found: Gives<'GET /identifiers/:id'> }) {
  const said =
    kind === 'global' ? say('membership.identifiers.company', { name }) : say('membership.identifiers.site', { name })
  return (
    <p>
      <b>{printed}</b> {said}
      {retiredAt && <small> · {say('membership.identifiers.retired', { date: dayOf(String(retiredAt)) })}</small>}
    </p>
  )
}
