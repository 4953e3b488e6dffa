import { Button, NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { amountOf } from '../kit/Amount.tsx'
import { api } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { asProblem } from '../kit/problem.ts'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { type Changed, canChange, changeOf, type Done, sumsOf, type Wishes, wishesOf } from './bulk.ts'
import { nameIn } from './named.ts'
import { idsOf, type RowOfAll, seatsPreview } from './queries.ts'
import styles from './subscriptions.module.css'

/** Other numbers of seats for several subscriptions at once. */
export function BulkSeats({ rows }: { rows: readonly RowOfAll[] }) {
  const [asked, ask] = useState<readonly RowOfAll[] | null>(null)
  const denied = useDenial()('subscriptions:manage')
  return (
    <>
      <Act size="xs" name={say('subscriptions.seats.change')} run={() => ask(rows)} denied={denied} />
      {asked && <BulkDialog rows={asked} close={() => ask(null)} />}
    </>
  )
}

type Asking = { rows: readonly RowOfAll[]; close: () => void }
/** New numbers, what they come to together, and then each by itself: what was refused says why, what was done can be undone. */
function BulkDialog({ rows, close }: Asking) {
  const open = rows.filter(canChange)
  const [wishes, wish] = useState<Wishes>({})
  const [settled] = useDebouncedValue(wishes, 300)
  const changed = wishesOf(open, settled)
  const previews = useQueries({ queries: changed.map(({ of, quantity }) => seatsPreview({ ...idsOf(of), quantity })) })
  const { run, undo, done, busy } = useChanging()
  const isOver = Object.keys(done).length > 0
  const undoable = Object.values(done).flatMap((one) => ('back' in one && one.back ? [one.back] : []))
  return (
    <Dialog title={say('subscriptions.bulk', { n: open.length })} close={close} wide>
      {open.length < rows.length && (
        <p className={styles.quiet}>{say('subscriptions.bulk.left', { n: rows.length - open.length })}</p>
      )}
      <ul className={styles.bulkLines}>
        {open.map((of) => {
          const at = changed.findIndex((one) => one.of.id === of.id)
          return (
            <li key={of.id}>
              <span>
                {nameIn(of)}
                <small>{of.customerName}</small>
              </span>
              <NumberInput
                {...{ min: 1, max: 1_000_000, allowDecimal: false, allowNegative: false, w: '7rem', size: 'xs' }}
                aria-label={`${say('subscriptions.quantity')}: ${nameIn(of)}, ${of.customerName}`}
                disabled={busy || isOver}
                value={wishes[of.id] ?? of.quantity}
                onChange={(number) => wish((now) => ({ ...now, [of.id]: Number(number) || 1 }))}
              />
              <small data-said>
                <Said of={done[of.id]} preview={at < 0 ? undefined : previews[at]} />
              </small>
            </li>
          )
        })}
      </ul>
      <p className={styles.quiet} role="status">
        {!isOver &&
          sumsOf(previews.flatMap(({ data }) => data?.total ?? []))
            .map((sum) => say('subscriptions.bulk.sum', { sum }))
            .join(' ')}
      </p>
      <div className={styles.acts}>
        {!isOver && (
          <Button disabled={changed.length === 0} loading={busy} onClick={() => run(changed)}>
            {say('subscriptions.bulk.do', { n: changed.length })}
          </Button>
        )}
        {undoable.length > 0 && (
          <Button variant="default" loading={busy} onClick={() => undo(undoable)}>
            {say('subscriptions.bulk.undo', { n: undoable.length })}
          </Button>
        )}
        <Button variant="default" onClick={close}>
          {say(isOver ? 'kit.close' : 'kit.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

type Asked = { data?: { total: { amount: string; currency: string } } | undefined; error?: unknown }
/** What became of it; before that, what it would come to, or why it cannot be. */
function Said({ of, preview }: { of: Done[string] | undefined; preview: Asked | undefined }) {
  if (of && 'problem' in of) return `${of.problem.told.title} ${of.problem.told.remedy ?? ''}`
  if (of) return say(of.back ? 'subscriptions.bulk.done' : 'subscriptions.bulk.undone')
  if (preview?.error) return asProblem(preview.error).told.title
  return preview?.data ? amountOf(preview.data.total) : null
}

/** Carries changes out one after the other: one that is refused stops none of the others. */
function useChanging() {
  const queries = useQueryClient()
  const [done, tell] = useState<Done>({})
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ changes, isUndo }: { changes: readonly Changed[]; isUndo: boolean }) => {
      for (const change of changes) {
        const { of, quantity } = change
        const outcome = await api(
          'PUT /customers/:customerId/subscriptions/:id/seats',
          { ...idsOf(of), quantity },
          { version: of.version },
        )
          .then(({ version }) => ({ back: isUndo ? null : changeOf({ ...of, version }, of.quantity) }))
          .catch((error: unknown) => ({ problem: asProblem(error) }))
        tell((now) => ({ ...now, [of.id]: outcome }))
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['subscriptions'] }),
  })
  const run = (changes: readonly Changed[]) => mutate({ changes, isUndo: false })
  return { run, undo: (changes: readonly Changed[]) => mutate({ changes, isUndo: true }), done, busy: isPending }
}
