import { Button } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Blocked } from '../kit/Blocked.tsx'
import { Page } from '../kit/Page.tsx'
import { asProblem } from '../kit/problem.ts'
import { named, say } from '../kit/say.ts'
import { type Me, me, useMe } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { clockOf } from '../kit/When.tsx'
import styles from './shell.module.css'

type Acting = NonNullable<Me['acting']>
const SECOND = 1000

/** On every page while the vendor's support acts for a partner: for whom, how far, how long still, and the way out. */
export function ActingBanner({ acting }: { acting: Acting }) {
  const { company, writes, over } = acting
  const { name } = useMe().person
  const extent = named(`support.extent.${writes ? 'change' : 'look'}`)
  useEndToldElsewhere()
  return (
    <section className={styles.acting} aria-label={say('support.banner')} data-over={over || undefined}>
      <IconLifebuoy size={20} aria-hidden />
      <p>
        <b role={over ? 'alert' : undefined}>
          {over ? say('support.banner.over', { company }) : say('support.banner.acts', { company, name, extent })}
        </b>{' '}
        {!over && <Left until={acting.until} />}
      </p>
      <LeaveButton />
    </section>
  )
}

/** The desk is shut while its reader acts for a partner: one or the other. */
export const DeskClosed = () => (
  <Page title={say('support.deskClosed')} narrow>
    <Blocked block={{ title: say('support.deskClosed.text'), remedy: say('support.deskClosed.remedy'), link: '/' }} />
  </Page>
)

/** The time that is left, by the second; when it is over, who I am is asked anew. */
function Left({ until }: { until: string }) {
  const queries = useQueryClient()
  const [now, tick] = useState(Date.now)
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND))
  useEffect(() => {
    const next = setTimeout(() => tick(Date.now()), SECOND)
    if (seconds === 0) void queries.invalidateQueries({ queryKey: me.queryKey })
    return () => clearTimeout(next)
  }, [seconds, queries])
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return <span>{say('support.banner.left', { time, until: clockOf(until) })}</span>
}

const OVER = 'house.actingOver'
/** The company may end it: the first answer that says so brings the banner up to date. */
function useEndToldElsewhere() {
  const queries = useQueryClient()
  useEffect(() => {
    const hear = (error: unknown) => {
      if (error && asProblem(error).code === OVER) void queries.invalidateQueries({ queryKey: me.queryKey })
    }
    const ends = [
      queries.getQueryCache().subscribe(({ query, type }) => type === 'updated' && hear(query.state.error)),
      queries.getMutationCache().subscribe(({ mutation }) => hear(mutation?.state.error)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [queries])
}

/** Everything on the screen is loaded anew: nothing of the company stays in its memory. */
function LeaveButton() {
  const { mutate, isPending } = useWrite('DELETE /me/acting', {
    refresh: [],
    done: () => window.location.assign('/vendor/support-sessions'),
  })
  return (
    <Button size="xs" variant="default" loading={isPending} onClick={() => mutate({})}>
      {say('support.banner.leave')}
    </Button>
  )
}
