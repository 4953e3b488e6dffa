import { beforeEach, describe, expect, test } from 'vitest'
import { buyer, FULL, measured, ownSettings } from '#test/buyer.ts'
import { figuresSince } from './queries.ts'

const page = async (o: Awaited<ReturnType<typeof buyer>>) => (await o.as('partnerAdmin')('GET /scores/:area', { area: 'data' })).body // biome-ignore format: one thought

beforeEach(ownSettings)

describe('figures of the vendor', () => {
  test('become a score with its history, what is missing, and what brings most', async () => {
    const o = await buyer()
    await measured(o, '2026-01-15', { netCustomerAdds: 1, intermediateCertifications: 4, usageGrowth: 20 })
    await measured(o, '2026-02-15', { deployments: 5, advancedCertifications: 1 })
    expect(await page(o)).toMatchObject({
      total: 65,
      status: 'inProgress',
      qualifiedToday: false,
      lacking: { points: 5, zero: [] },
      asOf: '2026-02-15',
      window: { from: '2025-10-01', qualifiedOn: null },
      history: [
        { day: '2026-01-15', total: 40 },
        { day: '2026-02-15', total: 65 },
      ],
      level: { code: 'dataPartner' },
    })
    expect((await page(o)).advice.map(({ metric, gain }) => [metric, gain])).toEqual([['netCustomerAdds', 20], ['advancedCertifications', 15]]) // biome-ignore format: one thought
  })

  test('sent twice change nothing, corrected count from their day on', async () => {
    const o = await buyer()
    await measured(o, '2026-01-15')
    const first = await page(o)
    await measured(o, '2026-01-15')
    expect(await page(o)).toEqual(first)
    await measured(o, '2026-02-15', { usageGrowth: 0 })
    await measured(o, '2026-01-15', { deployments: 0 })
    expect((await page(o)).history).toEqual([
      { day: '2026-01-15', total: 80, qualified: false },
      { day: '2026-02-15', total: 60, qualified: false },
    ])
  })

  test('are read from the first day that changed, and of the days before only where each metric stood last', async () => {
    const o = await buyer()
    for (const [day, deployments] of [['2026-01-05', 1], ['2026-01-10', 2], ['2026-02-10', 5]] as const) // biome-ignore format: one thought
      await measured(o, day, { deployments })
    await measured(o, '2026-01-07', { usageGrowth: 20 })
    const since = { tenantId: o.tenantId, area: 'data', metrics: ['deployments', 'usageGrowth'], from: '2026-01-20' }
    const read = await o.within((ctx) => figuresSince(ctx, [since]), 'network')
    expect(read.map(({ metric, day, value }) => [metric, day, value])).toEqual([
      ['usageGrowth', '2026-01-07', 20],
      ['deployments', '2026-01-10', 2],
      ['deployments', '2026-02-10', 5],
    ])
    await measured(o, '2026-01-20', { advancedCertifications: 4 })
    expect((await page(o)).history.map(({ day, total }) => [day, total])).toEqual([['2026-01-05', 4], ['2026-01-07', 24], ['2026-01-10', 28], ['2026-01-20', 48], ['2026-02-10', 60]]) // biome-ignore format: a table
  })

  test('of many partners come at once, by any of their IDs; what is wrong is named row by row and the rest is kept', async () => {
    const [o, other] = [await buyer(), await buyer()]
    const row = { area: 'data', metric: 'deployments', day: '2026-01-15', value: 5 }
    const items = [
      { ...row, partnerId: `${o.partnerId.slice(0, 4)} ${o.partnerId.slice(4)}` },
      { ...row, partnerId: other.partnerId },
      { ...row, partnerId: '1234 5678' },
      { ...row, partnerId: o.partnerId, area: 'nowhere' },
      { ...row, partnerId: o.partnerId, metric: 'nothing' },
      { ...row, partnerId: o.partnerId, day: '2026-05-01' },
    ]
    const { body } = await o.vendor('owner')('PUT /vendor/score-figures', { items })
    expect(body).toMatchObject({ kept: 2, partners: 2 })
    expect(body.problems.map(({ row: at, field }) => [at, field])).toEqual([[3, 'partnerId'], [4, 'area'], [5, 'metric'], [6, 'day']]) // biome-ignore format: one thought
    expect((await page(other)).total).toBe(20)
  })

  test('come as a file too', async () => {
    const o = await buyer()
    const file = (csv: string) => o.vendor('owner')('POST /vendor/score-figures/file', { csv })
    const good = await file(`\ufeffday;metric;value;area;partnerId\r\n2026-01-15;deployments;2,5;data;${o.partnerId}\r\n2026-01-15;deployments;2.5;data;${o.partnerId}`) // biome-ignore format: one thought
    expect(good.body).toMatchObject({ kept: 1, problems: [{ row: 1, field: 'value' }] })
    expect((await page(o)).total).toBe(10)
    expect((await file('partnerId,area\n1,2')).status).toBe(422)
    expect((await file('"partnerId\n')).status).toBe(422)
  })
})

test('the simulator says what other figures would bring, and changes nothing', async () => {
  const o = await buyer()
  await measured(o, '2026-01-15', { ...FULL, netCustomerAdds: 0 })
  const { body } = await o.as('partnerAdmin')('POST /scores/:area/simulation', { area: 'data', values: [{ metric: 'netCustomerAdds', value: 2 }] }) // biome-ignore format: one thought
  expect(body).toMatchObject({ total: 90, qualifiedToday: true })
  expect(await page(o)).toMatchObject({ total: 70, qualifiedToday: false, lacking: { points: 0, zero: ['netCustomerAdds'] } }) // biome-ignore format: one thought
})

test('an area makes a hundred points, and its change leaves the past as it was counted', async () => {
  const o = await buyer()
  const { body } = await o.vendor('owner')('GET /vendor/score-areas', {})
  const area = body.items.find(({ code }) => code === 'security')
  if (!area) throw new Error('The defaults have a security area.')
  const { version, code, ...same } = area
  await measured(o, '2026-01-15', FULL, 'security')
  const change = (metrics: typeof area.metrics) => o.vendor('owner')('PUT /vendor/score-areas/:code', { ...same, code, metrics }) // biome-ignore format: one thought
  expect((await change(area.metrics.slice(1))).status).toBe(422)
  const [first, second, ...rest] = area.metrics as [(typeof area.metrics)[0], (typeof area.metrics)[0]]
  expect((await change([{ ...first, threshold: 30 }, second, ...rest])).body.version).toBe(version + 1)
  const after = (await o.as('partnerAdmin')('GET /scores/:area', { area: 'security' })).body
  expect([after.total, after.history.at(-1)?.total]).toEqual([73, 100])
  await change(area.metrics)
})
