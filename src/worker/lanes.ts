import fastq from 'fastq'
import type { Transact } from '#database/open.ts'

/** So many transactions of the worker's own run at a time, whoever hears or ticks: requests keep the rest of the house. */
const LANES = 2

/** The same way into the database, in lanes: what a request set off never crowds out the requests after it. */
export function inLanes(transact: Transact): Transact {
  const lanes = fastq.promise((work: () => Promise<unknown>) => work(), LANES)
  return (side, work) => lanes.push(() => transact(side, work)) as ReturnType<typeof work> // a lane gives back what it was given
}
