import { Button, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
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
import { operations } from './values.tsx'

/** What was done in this company; at the vendor's desk, in the partner that the address names. */
export function AuditPage() {
  const { tenantId } = useParams({ strict: false }) as { tenantId?: TenantId }
  const wanted = useWanted()
  const list = useQuery(log(wanted, tenantId))
  return (
    <Page
      title={say(tenantId ? 'audit.title.partner' : 'audit.title')}
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
          <DayFilter name="from" label={say('audit.from')} />
          <DayFilter name="to" label={say('audit.to')} />
        </Filters>
        <Answer of={list} rows={10}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty title={say('audit.empty')} />
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

const DAY_MS = 86_400_000
/** A day's first instant where the reader is. */
const startOf = (day: string | undefined, later = 0) => {
  const start = day ? new Date(`${day}T00:00:00`).getTime() : Number.NaN
  return Number.isNaN(start) ? undefined : new Date(start + later).toISOString()
}

function useWanted(): Takes<'GET /audit'> {
  const { q, actor, from, to, after } = useAddress().search
  const [start, end] = [startOf(from), startOf(to, DAY_MS)]
  return {
    ...(q && { operation: q }),
    ...(actor && { actor }),
    ...(start && { from: start }),
    ...(end && { to: end }),
    ...(after && { after }),
  }
}

function DayFilter({ name, label }: { name: string; label: string }) {
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
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  )
}
