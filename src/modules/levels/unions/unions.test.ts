import { beforeEach, describe, expect, test } from 'vitest'
import { type Buyer, bought, buy, buyer, held, measured, ownSettings } from '#test/buyer.ts'
import { holdLevel } from '../holdings/commands.ts'
import { refund } from '../purchases/commands/undo.ts'

beforeEach(ownSettings)

const day = (text: string) => new Date(`${text}T09:00:00Z`)
async function company(levels: Readonly<Record<string, string>>) {
  const o = await buyer()
  for (const [code, anniversary] of Object.entries(levels))
    await o.within((ctx) => holdLevel(ctx, { code, since: day('2025-04-01'), anniversary: day(anniversary), source: 'migration' })) // biome-ignore format: one thought
  return o
}
async function merged(a: Buyer, b: Buyer) {
  const { body } = await a.as('globalAdmin')('POST /merges', { partnerId: b.partnerId })
  await b.as('globalAdmin')('POST /merges/:id/acceptance', { id: body.id })
  await a.as('globalAdmin')('POST /merges/:id/confirmation', { id: body.id })
}
async function together(ours: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>) {
  const [a, b] = [await company(ours), await company(theirs)]
  await merged(a, b)
  a.clock.moveTo(day('2026-05-10'))
  await measured(a, '2026-05-01')
  return a
}
const offer = async (o: Buyer, code: string) => (await o.as('partnerAdmin')('GET /levels/:code', { code })).body
const choices = async (o: Buyer, code: string) => (await offer(o, code)).bundles.map(({ bundle }) => bundle)
const blockOf = async (o: Buyer, code: string) =>
  (await offer(o, code)).conditions.find(({ met }) => !met)?.cause ?? null
const granted = (o: Buyer, purchaseId: string) =>
  o.within(async ({ db }) => {
    const { rows } = await db.execute<{ line: string }>(
      `select type_code || ' ' || quantity as line from benefit_entitlements where source_id = '${purchaseId}' and status = 'active' order by 1`,
    )
    return rows.map(({ line }) => line)
  })

const [D, S, G] = [{ dataPartner: '2026-05-01' }, { silverBenefits: '2026-05-01' }, { goldBenefits: '2026-05-01' }]
const LEGACY = ['advisoryHours 50', 'cloudLicences 25', 'cloudSupport 1', 'supportIncidents 20']

describe('the renewal page after a merge (domain.md 1.8)', () => {
  // biome-ignore format: a table
  test.each([
    ['1a', D,             D,             'dataPartner',    ['own'],           null],
    ['1b', D,             { ...D, ...G }, 'dataPartner',   ['own'],           null],
    ['1c', { ...D, ...S }, D,            'dataPartner',    ['own'],           'chosenElsewhere'],
    ['1d', { ...D, ...S }, { ...D, ...G }, 'dataPartner',  ['own', 'legacy'], 'chosenElsewhere'],
    ['2a', D,             S,             'dataPartner',    ['own'],           null],
    ['2b', { ...D, ...S }, G,            'dataPartner',    ['own', 'legacy'], 'chosenElsewhere'],
    ['2c', S,             D,             'dataPartner',    ['own'],           'chosenElsewhere'],
    ['2d', S,             { ...D, ...G }, 'dataPartner',   ['own', 'legacy'], 'chosenElsewhere'],
    ['3',  S,             G,             'silverBenefits', ['legacy'],        null],
    ['4',  S,             {},            'silverBenefits', ['legacy'],        null],
    ['5',  {},            S,             'silverBenefits', ['legacy'],        null],
  ])('in case %s offers what may be chosen, and says why', async (_, ours, theirs, code, bundles, retired) => {
    const a = await together(ours, theirs)
    const page = await offer(a, code)
    expect(page.ready).toBe(true)
    expect(page.bundles.map(({ bundle }) => bundle)).toEqual(bundles)
    expect(page.why?.ko).toMatch(/[가-힣]/)
    if ((await held(a, 'silverBenefits')).length > 0) expect(await blockOf(a, 'silverBenefits')).toBe(retired)
  })

  test('grants the benefits of both retired levels at the higher level, none twice, where they are chosen', async () => {
    const a = await together({ ...D, ...S }, { ...D, ...G })
    const id = await bought(a, 'dataPartner', { method: 'card', card: 'test-approved', bundle: 'legacy' })
    expect(await granted(a, id)).toEqual(LEGACY)
    a.clock.moveTo(day('2027-05-10'))
    await measured(a, '2027-05-01')
    expect(await choices(a, 'dataPartner')).toEqual(['own', 'legacy'])
  })

  test('offers no return to the retired benefits once those of the designation were taken, but by giving them back', async () => {
    const a = await together({ ...D, ...S }, G)
    const id = await bought(a, 'dataPartner')
    expect(await granted(a, id)).toContain('developerSubscriptions 10')
    expect([await choices(a, 'dataPartner'), (await offer(a, 'dataPartner')).why?.en]).toEqual([
      ['own'],
      expect.stringMatching(/no longer offered\.$/),
    ])
    await a.within(
      (ctx) => refund(ctx, { purchaseId: id, reason: 'The other bundle was meant' }),
      'tenant',
      'partnerAdmin',
    )
    expect(await choices(a, 'dataPartner')).toEqual(['own', 'legacy'])
  })

  test('refuses what is not offered', async () => {
    const a = await together(D, S)
    const order = await buy(a, 'dataPartner', { method: 'transfer', bundle: 'legacy' })
    expect(order.body).toMatchObject({ code: 'levels.bundleClosed' })
  })

  test('renews a retired level alone with the benefits of both', async () => {
    const a = await together(S, G)
    const id = await bought(a, 'silverBenefits')
    expect(await granted(a, id)).toEqual(LEGACY)
  })
})

test('a retired level is renewed by who holds it, and sold to nobody else', async () => {
  const [holder, other] = [await company(S), await buyer()]
  holder.clock.moveTo(day('2026-05-10'))
  expect([await blockOf(holder, 'silverBenefits'), await blockOf(other, 'silverBenefits')]).toEqual([null, 'retired'])
  const listed = async (o: Buyer) => (await o.as('partnerAdmin')('GET /levels', {})).body.items.map(({ code }) => code)
  expect(await listed(holder)).toContain('silverBenefits')
  expect(await listed(other)).not.toContain('silverBenefits')
})
