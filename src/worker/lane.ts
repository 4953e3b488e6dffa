import fastq from 'fastq'
import type { Transact } from '#database/open.ts'

/**
 * The same way into the database, one after the other: what requests set off never crowds out the requests after them.
 * Thirty queues that all heard at once took the processor from the portal (enrolment 0.30 of the floor, 0.64 in one lane).
 */
export function inOneLane(transact: Transact): Transact {
  const lane = fastq.promise((work: () => Promise<unknown>) => work(), 1)
  return (side, work) => lane.push(() => transact(side, work)) as ReturnType<typeof work> // the lane gives back what it was given
}
