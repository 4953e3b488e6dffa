import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Lang } from '#kernel/words.ts'
import { api, type Gives } from '../kit/api.ts'
import { asProblem } from '../kit/problem.ts'
import { withProof } from '../kit/proof.ts'

export type Report = Gives<'POST /vendor/articles'>
/** What became of one file: the server's report, or why it was refused. */
export type Told = { readonly name: string; readonly report: Report | null; readonly refused: string | null }
export type Wanted = { readonly language: Lang; readonly topic: string; readonly keepDamaged: boolean }

/** Sends files one after the other, so that one that is refused keeps no other back. */
export function useTakingIn() {
  const queries = useQueryClient()
  const [told, tell] = useState<readonly Told[]>([])
  const [going, go] = useState<{ done: number; all: number } | null>(null)
  const send = async (files: readonly File[], wanted: Wanted) => {
    const all: Told[] = []
    for (const [done, file] of files.entries()) {
      go({ done, all: files.length })
      all.push(await one(file, wanted))
      tell([...all])
    }
    go(null)
    await queries.invalidateQueries({ queryKey: ['help'] })
  }
  return { told, going, send }
}

const one = async (file: File, { topic, ...wanted }: Wanted): Promise<Told> => {
  const text = await file.text()
  const input = { name: file.name, text, ...wanted, ...(topic && { topic }) }
  return withProof(() => api('POST /vendor/articles', input)).then(
    (report) => ({ name: file.name, report, refused: null }),
    (error: unknown) => {
      const { title, remedy } = asProblem(error).told
      return { name: file.name, report: null, refused: [title, remedy].filter(Boolean).join(' ') }
    },
  )
}
