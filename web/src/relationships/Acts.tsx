import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { operationName } from '../audit/values.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Filters } from '../kit/Filters.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { type Moment, Timeline } from '../kit/Timeline.tsx'
import { useAddress } from '../kit/useAddress.ts'
import { type Act, type Ours, ourActs } from './queries.ts'
import { rolesSaid } from './Roles.tsx'
import styles from './relationships.module.css'

const DAY_MS = 86_400_000
/** A day's first instant where the reader is. */
const startOf = (day: string | undefined, later = 0) => {
  const start = day ? new Date(`${day}T00:00:00`).getTime() : Number.NaN
  return Number.isNaN(start) ? undefined : new Date(start + later).toISOString()
}

/** What one partner did in our name, by day, the latest first. */
export function Acts({ of: { id, partnerName: partner } }: { of: Ours }) {
  const { search, change } = useAddress()
  const [from, to] = [startOf(search.from), startOf(search.to, DAY_MS)]
  const wanted = { relationshipId: id, ...(from && { from }), ...(to && { to }), ...(search.after && { after: search.after }) } // biome-ignore format: one thought
  const asked = useQuery({ ...ourActs(wanted), placeholderData: keepPreviousData })
  return (
    <Section title={say('relationships.ours.acts')}>
      <Filters>
        <Day name="from" label={say('relationships.ours.acts.from')} />
        <Day name="to" label={say('relationships.ours.acts.to')} />
      </Filters>
      <Answer of={asked}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className={styles.said} style={{ margin: '1rem 0 0' }}>
              {from || to ? say('relationships.ours.acts.none.days') : say('relationships.ours.acts.none', { partner })}
            </p>
          ) : (
            <>
              <div className={styles.acted}>
                <Timeline moments={items.map(momentOf)} />
              </div>
              {next && (
                <Button size="xs" variant="default" onClick={() => change({ after: next })}>
                  {say('relationships.ours.acts.more')}
                </Button>
              )}
            </>
          )
        }
      </Answer>
    </Section>
  )
}

const momentOf = ({ id, at, operation, actorName, user, changes }: Act): Moment => ({
  ...{ id, at, who: actorName, title: operationName(operation) },
  detail: detailOf(changes, user),
})

/** What it was about, by the names people know it by. */
function detailOf(changes: Act['changes'], user: Act['user']) {
  const { group, name, userName, roles } = { ...changes[0]?.old, ...changes[0]?.new } as Record<string, unknown> // values of the log
  const called = [group, name, user, userName].find((one) => typeof one === 'string')
  const given = Array.isArray(roles) && roles.every((one) => typeof one === 'string') ? rolesSaid(roles as never) : ''
  return [called, given].filter(Boolean).join(': ')
}

function Day({ name, label }: { name: 'from' | 'to'; label: string }) {
  const { search, change } = useAddress()
  const [typed, type] = useState(search[name] ?? '')
  return (
    <TextInput
      type="date"
      size="sm"
      aria-label={label}
      leftSection={<small>{label}</small>}
      leftSectionWidth="4rem"
      w="15rem"
      wrapperProps={{ 'data-wide': true }}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        type(value)
        void change({ [name]: value })
      }}
    />
  )
}
