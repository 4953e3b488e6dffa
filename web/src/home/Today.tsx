import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { Items } from '../notifications/ItemRow.tsx'
import { inbox } from '../notifications/queries.ts'

const SHOWN = 6

/** The open actions for my roles, the mandatory first; and what stands there when there are none. */
export function Today({ none = <Empty of="home.today.none" /> }: { none?: ReactNode }) {
  const asked = useQuery(inbox({ class: 'action', limit: SHOWN }))
  return (
    <Section title={say('home.today')} flush action={<Link to="/actions">{say('home.today.all')}</Link>}>
      <Answer of={asked}>{({ items }) => (items.length ? <Items items={items} /> : none)}</Answer>
    </Section>
  )
}
