import { expect, test } from 'vitest'
import { event } from '#kernel/context.ts'
import { job } from '#kernel/job.ts'
import { on } from '#kernel/reaction.ts'
import { testDatabase } from '#test/database.ts'
import { office } from '#test/office.ts'
import { dispatch } from './dispatch.ts'

const gongStruck = event('test.gongStruck', {})

test('a fact goes to those who heed it alone, and starts a job once for all', async () => {
  const { transact } = await testDatabase()
  const [one, other] = [await office(), await office()]
  const nobody = { insert: async () => null }
  while ((await dispatch(transact, nobody, { reactions: [], jobs: [] })) > 0); // what earlier files left
  for (const here of [one, other, one]) await here.within((ctx) => ctx.tell(gongStruck, {}))
  const heard = on(gongStruck, 'test.hearsGongs', async () => {})
  const heeded = on(gongStruck, 'test.heedsGongs', async () => {}, async () => new Set([one.tenantId])) // biome-ignore format: one line
  const started = job('test.runsAtGongs', '0 0 1 1 *', async () => 0, { at: gongStruck })
  const laid: [string, number][] = []
  const insert = async (queue: string, all: readonly object[]) => {
    laid.push([queue, all.length])
    return null
  }
  await dispatch(transact, { insert }, { reactions: [heard, heeded], jobs: [started] })
  expect(laid).toEqual([['test.hearsGongs', 3], ['test.heedsGongs', 2], ['test.runsAtGongs', 1]]) // biome-ignore format: one line
})
