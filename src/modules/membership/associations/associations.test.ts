import { describe, expect, test } from 'vitest'
import { type Condition, checked, lookFrom } from '#kernel/condition.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { office } from '#test/office.ts'
import { associated, conditions, verified } from '../conditions.ts'
import { openLocation } from '../index.ts'
import { store as locations } from '../locations/tables.ts'
import { flawOf } from './rules.ts'

const active = { standings: { network: 'active' } }
const address = { line1: 'Hafenstr. 2', line2: null, city: 'Hamburg', state: null, postalCode: '20457' }
const contact = {
  firstName: 'Eva',
  lastName: 'Brandt',
  email: 'eva@hanbit.example',
  phone: '+494055501990',
  language: 'en',
} as const
type There = Awaited<ReturnType<typeof enrolledOffice>>
const add = (o: There, name: string, country: string) =>
  o.within((ctx) => openLocation(ctx, { name, country, address, contact, headquarters: false }))
const choose = (o: There, locationId: There['locationId']) => o.as('globalAdmin')('PUT /association', { locationId })
const verdictOf = (o: There, { check }: Condition) => o.within((ctx) => check(lookFrom(ctx)))

// biome-ignore format: a table
describe('which location a tenant of KR may sell under', () => {
  test.each([
    ['an active one at home',   'active', 'KR', null],
    ['an active one elsewhere', 'active', 'DE', 'associations.wrongCountry'],
    ['a closed one at home',    'closed', 'KR', 'associations.locationClosed'],
    ['a closed one elsewhere',  'closed', 'DE', 'associations.locationClosed'],
  ] as const)('%s', (_, status, country, code) =>
    expect(flawOf({ name: 'Hafen', status, country }, 'KR')?.code ?? null).toBe(code))
})

test('a location is chosen, chosen again without a change, and changed in one step', async () => {
  const o = await enrolledOffice(active)
  const second = await add(o, 'Busan', 'KR')
  expect((await choose(o, o.locationId)).body.active).toMatchObject({
    locationId: o.locationId,
    madeByName: 'Kim Minji',
    flaw: null,
  })
  expect((await choose(o, o.locationId)).body.history).toHaveLength(1)
  const { body } = await choose(o, second.id)
  expect(body.active?.name).toBe('Busan')
  expect(body.history.map(({ status }) => status)).toEqual(['active', 'ended'])
})

test('a location in another country is shown with the reason why not, and refused', async () => {
  const o = await enrolledOffice(active)
  const abroad = await add(o, 'Hafen', 'DE')
  const { body } = await o.as('globalAdmin')('GET /association', {}, { language: 'ko' })
  expect(body.choices.find(({ name }) => name === 'Hafen')?.flaw).toBe(
    '“Hafen” 사업장의 국가는 독일, 테넌트의 국가는 대한민국이에요. 같은 국가의 사업장만 연결할 수 있어요.',
  )
  expect(await choose(o, abroad.id)).toMatchObject({ status: 409, body: { code: 'associations.wrongCountry' } })
})

test('two admins who choose at once leave one association in force', async () => {
  const o = await enrolledOffice(active)
  const second = await add(o, 'Busan', 'KR')
  const answers = await Promise.all([choose(o, o.locationId), choose(o, second.id), choose(o, o.locationId)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const { history } = (await o.as('globalAdmin')('GET /association', {})).body
  expect(history.filter(({ status }) => status === 'active')).toHaveLength(1)
})

test('ended, it blocks selling and signing until the next one', async () => {
  const o = await enrolledOffice(active)
  await choose(o, o.locationId)
  const { body } = await o.as('globalAdmin')('DELETE /association', {})
  expect(body).toMatchObject({ active: null, blocks: ['sell', 'sign'] })
  expect(await verdictOf(o, associated)).toEqual({ met: false, cause: 'none' })
  expect((await o.as('globalAdmin')('DELETE /association', {})).status).toBe(404)
})

test('a location closed afterwards is named as what blocks', async () => {
  const o = await enrolledOffice(active)
  await choose(o, o.locationId)
  await o.within(async (ctx) => locations.update(ctx, await locations.lock(ctx, o.locationId), { status: 'closed' }))
  expect(await verdictOf(o, associated)).toMatchObject({ met: false, cause: 'locationClosed' })
})

describe('who may', () => {
  test('a global admin of a verified company, and nobody else there', async () => {
    const [o, unverified] = [await enrolledOffice(active), await enrolledOffice()]
    const { locationId } = o
    expect((await o.as('accountAdmin')('PUT /association', { locationId })).status).toBe(403)
    expect((await unverified.as('globalAdmin')('PUT /association', { locationId: unverified.locationId })).status).toBe(
      403,
    )
    expect((await o.as('accountAdmin')('GET /association', {})).status).toBe(200)
  })

  test('a location of another company does not exist here', async () => {
    const [o, other] = [await enrolledOffice(active), await enrolledOffice(active)]
    expect((await choose(o, other.locationId)).status).toBe(404)
  })
})

describe('the conditions', () => {
  const causes = async (o: Pick<There, 'within'>) => {
    const all = await o.within((ctx) => checked(ctx, conditions))
    return all.map(({ condition, verdict }) => [condition.name, verdict.met ? 'met' : verdict.cause])
  }

  test('of a company that has just enrolled: what is open, each by its cause', async () => {
    expect(await causes(await enrolledOffice())).toEqual([
      ['enrolled', 'met'], ['verified', 'pending'], ['inReseller', 'none'], ['associated', 'none'],
    ]) // biome-ignore format: a table
  })

  test('of a company that has not enrolled say so first', async () => {
    const open = await causes(await office())
    expect(open.slice(0, 2)).toEqual([['enrolled', 'notEnrolled'], ['verified', 'notEnrolled']]) // biome-ignore format: a table
  })

  test('a rejected check names itself and is the company’s to clear', async () => {
    const o = await enrolledOffice()
    const { body } = await o.as('globalAdmin')('GET /verifications', {})
    const id = body.items.find(({ kind }) => kind === 'business')?.id as never
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
      tenantId: o.tenantId, id, reasonCode: 'documentOld', text: '',
    }) // biome-ignore format: one call
    const verdict = await verdictOf(o, verified)
    expect(verdict).toMatchObject({ cause: 'rejected', who: ['globalAdmin', 'accountAdmin'] })
    expect(verdict).toMatchObject({ facts: { checks: [{ word: 'kind.verification.business' }] } })
  })

  test('a pending one carries the last promise', async () => {
    const o = await enrolledOffice()
    expect(await verdictOf(o, verified)).toMatchObject({
      by: new Date('2026-03-09T09:00:00.000Z'),
    })
  })
})
