import { expect, test } from 'vitest'
import { laneOf } from './lane.ts'

const stuck = () => new Promise<never>(() => undefined)
const soon = 5

test('so many go side by side, the next when one is done, each once and with its own answer', async () => {
  const enter = laneOf(2, 60_000)
  let [inside, most, begun] = [0, 0, 0]
  const work = async (n: number) => {
    begun++
    most = Math.max(most, ++inside)
    await new Promise((done) => setTimeout(done, soon))
    inside--
    if (n === 3) throw new Error('three')
    return n
  }
  const all = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => enter(() => work(n))))
  expect(all.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([1, 2, 'Error: three', 4, 5]) // biome-ignore format: one line
  expect({ most, begun }).toEqual({ most: 2, begun: 5 })
})

test('those that are stuck hold up nobody for long', async () => {
  const enter = laneOf(2, soon)
  for (const work of [stuck, stuck, stuck]) void enter(work)
  expect(await Promise.all([1, 2].map((n) => enter(async () => n)))).toEqual([1, 2])
})
