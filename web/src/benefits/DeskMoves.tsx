import { Moves } from '../kit/Moves.tsx'
import { useWrite } from '../kit/useWrite.ts'
import type { AtDesk } from './queries.ts'

type Props = { of: AtDesk; done?: (now: AtDesk) => void; size?: 'xs' }
const may = 'benefits:manage'

/** What the desk may do with it next, at once. */
export function DeskMoves({ of: { tenantId, id, version, life, moves }, done = () => {}, size }: Props) {
  const there = { tenantId, id }
  const then = { version, done }
  const reserve = useWrite('POST /vendor/partners/:tenantId/allocations/:id/reservation', then)
  const cancel = useWrite('DELETE /vendor/partners/:tenantId/allocations/:id/reservation', then)
  const redeem = useWrite('POST /vendor/partners/:tenantId/allocations/:id/redemption', then)
  const hold = useWrite('POST /vendor/partners/:tenantId/allocations/:id/holding', then)
  const use = useWrite('POST /vendor/partners/:tenantId/allocations/:id/incidents', then)
  const all = { reserve, redeem, hold, use, cancel }
  const failed = Object.entries(all).flatMap(([move, { error }]) => (error ? [[move, error.told] as const] : []))
  return (
    <Moves
      of={life}
      moves={moves}
      busy={Object.values(all).some(({ isPending }) => isPending)}
      denied={Object.fromEntries(failed)}
      {...(size && { size })}
      offer={{
        redeem: { may, tone: 'main', run: () => redeem.mutate(there) },
        reserve: { may, run: () => reserve.mutate(there) },
        hold: { may, run: () => hold.mutate(there) },
        use: { may, run: () => use.mutate(there) },
        cancel: { may, tone: 'grave', run: () => cancel.mutate(there) },
      }}
    />
  )
}
