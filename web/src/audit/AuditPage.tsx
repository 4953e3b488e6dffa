import { Button, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import type { Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { Filters, SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import styles from './audit.module.css'
import { ChainState } from './ChainState.tsx'
import { EntryRow } from './EntryRow.tsx'
import { log, sheetOf, type TenantId } from './queries.ts'
import { operations, recordKinds } from './values.tsx'

/** What was done in this company; at the vendor's desk, in the partner that the address names. */
export function AuditPage() {
  const { tenantId } = useParams({ strict: false }) as { tenantId?: TenantId }
  const { pathname } = useLocation()
  const wanted = useWanted()
  const list = useQuery(log(wanted, tenantId))
  return (
    <Page
      title={say(tenantId ? 'audit.title.partner' : 'audit.title')}
      trail={tenantId ? trailOf(tenantId) : []}
      lead={say('audit.lead')}
      action={
        <Button
          component="a"
          href={sheetOf(wanted, tenantId)}
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say('audit.sheet')}
        </Button>
      }
    >
      <ChainState tenantId={tenantId} />
      <div className={styles.log}>
        <Filters>
          <SelectFilter name="q" label={say('audit.operation')} options={operations()} />
          <TextFilter name="actor" label={say('audit.actor')} />
          <SelectFilter name="what" label={say('audit.record')} options={recordKinds()} />
          <SelectFilter
            name="kind"
            label={say('audit.kind')}
            options={KINDS.map((value) => ({ value, label: say(`audit.kind.of.${value}`) }))}
          />
          <DayFilter name="from" label={say('audit.from')} otherwise={beginOf(wanted.session)} />
          <DayFilter name="to" label={say('audit.to')} />
        </Filters>
        {wanted.session && (
          <p>
            {say('audit.session.only')} <Link to={pathname}>{say('audit.session.whole')}</Link>
          </p>
        )}
        <Answer of={list} rows={10}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty title={say(wanted.kind === 'looks' ? 'audit.empty.looks' : 'audit.empty')} />
            ) : (
              <>
                <div className={styles.entries}>
                  {page.items.map((entry) => (
                    <EntryRow key={entry.id} entry={entry} />
                  ))}
                </div>
                <ListFoot page={page} columns={[]} />
              </>
            )
          }
        </Answer>
      </div>
    </Page>
  )
}

const trailOf = (tenantId: TenantId) => [
  { name: say('membership.partners'), to: '/vendor/partners' },
  { name: say('audit.of.partner'), to: `/vendor/partners/${tenantId}` },
]

const DAY_MS = 86_400_000
/** A day's first instant where the reader is. */
const startOf = (day: string | undefined, later = 0) => {
  const start = day ? new Date(`${day}T00:00:00`).getTime() : Number.NaN
  return Number.isNaN(start) ? undefined : new Date(start + later).toISOString()
}

const KINDS = ['changes', 'looks', 'vendor'] as const
/** Where the log begins unless the reader says otherwise: a month back, as people look for what was just done (domain.md 12.5). */
const monthAgo = () => {
  const day = new Date()
  day.setMonth(day.getMonth() - 1)
  return day.toLocaleDateString('sv')
}
/** A support session is read whole, however long ago it was. */
const beginOf = (session: string | undefined) => (session ? '' : monthAgo())

function useWanted(): Takes<'GET /audit'> {
  const { q, actor, what, record, session, to, after, ...search } = useAddress().search
  const from = search.from ?? beginOf(session)
  const kind = KINDS.find((one) => one === search.kind)
  const [start, end] = [startOf(from), startOf(to, DAY_MS)]
  return {
    ...(q && { operation: q }),
    ...(actor && { actor }),
    ...(what && { what }),
    ...(record && { recordId: record }),
    ...(session && { session: session as NonNullable<Takes<'GET /audit'>['session']> }),
    ...(kind && { kind }),
    ...(start && { from: start }),
    ...(end && { to: end }),
    ...(after && { after }),
  }
}

function DayFilter({ name, label, otherwise = '' }: { name: string; label: string; otherwise?: string }) {
  const { search, change } = useAddress()
  return (
    <TextInput
      type="date"
      size="sm"
      aria-label={label}
      leftSection={<small>{label}</small>}
      leftSectionWidth="6.5rem"
      w="17rem"
      miw="17rem"
      value={search[name] ?? otherwise}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  )
}
