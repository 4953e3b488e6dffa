import { useSyncExternalStore } from 'react'
import { asProblem } from './problem.ts'

/** Somebody waits for the reader to prove that it is still them; `answer` lets them go on, or gives up. */
export type Asked = { answer: (proven: boolean) => void; proof: Promise<boolean> }

let asked: Asked | null = null
const hearers = new Set<() => void>()
const tell = (next: Asked | null) => {
  asked = next
  for (const hearer of hearers) hearer()
}

const WANTED = ['house.stepUpNeeded', 'access.proveFirst']

/** Whether this was refused only for want of a fresh second factor. */
export const wantsProof = (error: unknown): boolean => WANTED.includes(asProblem(error).code)

/** Asks the reader for a proof; true once it is given. Who asks meanwhile waits for the same one. */
export function askProof(): Promise<boolean> {
  if (asked) return asked.proof
  const { promise: proof, resolve } = Promise.withResolvers<boolean>()
  const answer = (proven: boolean) => {
    tell(null)
    resolve(proven)
  }
  tell({ answer, proof })
  return proof
}

/** Does the work; if it is refused for want of a proof, asks for one and does it again. Given up, the refusal stands. */
export const withProof = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch(async (error: unknown) => {
    if (wantsProof(error) && (await askProof())) return work()
    throw error
  })

/** What is being asked for now, if anything. */
export const useAsked = (): Asked | null =>
  useSyncExternalStore(
    (hearer) => {
      hearers.add(hearer)
      return () => void hearers.delete(hearer)
    },
    () => asked,
  )
