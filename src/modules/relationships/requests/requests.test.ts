import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import { customer, lettersOf, seller, served } from '#test/customers.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { newPerson } from '#test/places.ts'
import { expire } from './commands.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000' as Id<'tenant'>
const wanted = { kind: 'reseller', withAccess: false, message: 'We look after your offices.', language: 'ko' } as const
const ask = async (o: Office, more: object = {}) =>
  (await o.as('adminAgent')('POST /relationship-requests', { ...wanted, ...more })).body
const tokenOf = ({ path }: { path: string }) => path.slice('/relate/'.length)
type Caller = ReturnType<Office['as']>
/** Reads what the link opens, and accepts what was read. */
const acceptAs = async (who: Caller, token: string, more: object = {}) => {
  const { body } = await who('POST /opened-relationship-requests', { token })
  const read = body.agreement ? { agreementVersion: body.agreement.version } : {}
  return who('POST /relationship-acceptances', { token, ...read, ...more })
}
const accept = (o: Office, token: string) => acceptAs(o.as('globalAdmin'), token)
/** Somebody with a proven work mailbox and no company here yet. */
const newcomer = async (o: Office, domain = `nine-elms-${o.tenantId.slice(-6)}.example`) => {
  const person = await newPerson({ name: 'Song Areum', domain, language: 'ko' })
  return o.as({ ...person, tenantId: NOBODY, standings: {}, grants: [] })
}
const customersOf = (o: Office) => o.as('adminAgent')('GET /relationship-requests', { status: 'accepted' })

test('a customer’s global admin reads the request and accepts: the relationship stands on both sides, and both are written to', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const token = tokenOf(await ask(o))
  const { body: read } = await theirs.as('globalAdmin')('POST /opened-relationship-requests', { token })
  expect(read).toMatchObject({
    ...{ partner: 'Hanbit Systems', message: wanted.message, kind: 'reseller', accessRoles: [] },
    you: { company: 'Blue Harbour Foods', problem: null },
  })
  expect((await accept(theirs, token)).body).toMatchObject({
    company: 'Blue Harbour Foods',
    customerId: theirs.tenantId,
  })
  expect((await theirs.as('globalAdmin')('GET /our-partners', {})).body.items).toMatchObject([
    { partnerName: 'Hanbit Systems', kind: 'reseller', status: 'active', source: 'accepted' },
  ])
  expect((await customersOf(o)).body.items).toMatchObject([
    { customerId: theirs.tenantId, answeredByName: 'Kim Minji' },
  ])
  expect((await lettersOf(o)).map(({ letter }) => letter)).toEqual(['relationships.accepted'])
  expect((await lettersOf(theirs)).map(({ letter }) => letter)).toEqual(['relationships.confirmed'])
})

test('with access the usual roles come along: eleven for who buys from the vendor', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const token = tokenOf(await ask(o, { withAccess: true }))
  const { body: read } = await theirs.as('globalAdmin')('POST /opened-relationship-requests', { token })
  expect(read).toMatchObject({ accessDays: 730, accessRoles: { length: 11 } })
  await accept(theirs, token)
  await settle(o)
  const { body } = await o.as('adminAgent')('GET /delegations', { customerId: theirs.tenantId })
  expect(body.items).toMatchObject([{ status: 'active', days: 730, roles: read.accessRoles }])
})

test('with access it takes a fresh second factor, as every approval of access does', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const unproven = theirs.as({ ...theirs.actorOf('globalAdmin'), steppedUp: false, proven: null })
  const token = tokenOf(await ask(o, { withAccess: true }))
  expect(await acceptAs(unproven, token)).toMatchObject({ status: 403, body: { code: 'access.proveFirst' } })
  expect((await acceptAs(unproven, tokenOf(await ask(o)))).status).toBe(200)
})

test('a company without an account comes with whoever accepts, as its first global admin', async () => {
  const o = await seller()
  const token = tokenOf(await ask(o))
  const person = await newcomer(o)
  const { body: read } = await person('POST /opened-relationship-requests', { token })
  expect(read.you).toMatchObject({ company: null, problem: null })
  const come = (more: object) => acceptAs(person, token, more)
  expect((await come({ country: 'KR' })).body).toMatchObject({ code: 'relationshipRequests.companyMissing' })
  expect((await come({ company: 'Nine Elms', country: 'XX' })).body).toMatchObject({
    code: 'relationshipRequests.countryMissing',
  })
  expect((await come({ company: 'Nine Elms', country: 'DE' })).body).toMatchObject({
    code: 'relationshipRequests.otherRegion',
  })
  const { body } = await come({ company: '나인엘름즈', country: 'KR' })
  expect(body).toMatchObject({ company: '나인엘름즈' })
  expect((await customersOf(o)).body.items).toMatchObject([{ customerName: '나인엘름즈', customerId: body.customerId }])
})

test('a link works once, and says to those it was between who used it, to all what became of it, or that its time is over', async () => {
  const [o, theirs, other] = [await seller(), await customer(), await customer({ name: 'Nine Elms' })]
  const token = tokenOf(await ask(o))
  await accept(theirs, token)
  expect((await accept(theirs, token)).body).toMatchObject({ code: 'relationshipRequests.used', status: 409 })
  const told = (await o.as('adminAgent')('POST /opened-relationship-requests', { token })).body
  expect(told).toMatchObject({ code: 'relationshipRequests.used', facts: { name: 'Blue Harbour Foods' } })
  for (const who of [other.as('globalAdmin'), o.stranger]) {
    const { body } = await who('POST /opened-relationship-requests', { token })
    expect(body).toMatchObject({ code: 'relationshipRequests.answered' })
    expect(JSON.stringify(body)).not.toContain('Blue Harbour')
  }

  const first = await ask(o)
  const second = (await o.as('adminAgent')('POST /relationship-requests/:id/link', { id: first.id })).body
  expect((await accept(other, tokenOf(first))).body).toMatchObject({
    code: 'relationshipRequests.unknown',
    status: 404,
  })
  o.clock.moveTo(addDays(o.clock(), 90))
  other.clock.moveTo(o.clock())
  expect((await accept(other, tokenOf(second))).body).toMatchObject({ code: 'relationshipRequests.over' })
  while ((await o.within(expire, 'network')) > 0);
  expect((await o.as('adminAgent')('GET /relationship-requests/:id', { id: first.id })).body).toMatchObject({
    ...{ status: 'expired', moves: ['renew'] },
  })
  const third = (await o.as('adminAgent')('POST /relationship-requests/:id/link', { id: first.id })).body
  expect((await accept(other, tokenOf(third))).status).toBe(200)

  const fourth = await ask(o)
  await o.as('adminAgent')('DELETE /relationship-requests/:id', { id: fourth.id })
  expect((await accept(other, tokenOf(fourth))).body).toMatchObject({ code: 'relationshipRequests.unknown' })
})

test('who is served by the partner already has nothing to answer', async () => {
  const [o, theirs] = [await seller(), await customer()]
  await accept(theirs, tokenOf(await ask(o)))
  expect((await accept(theirs, tokenOf(await ask(o)))).body).toMatchObject({
    code: 'relationshipRequests.servedAlready',
  })
})

test('of two links accepted at once for one company the second says that the partner is there already', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const tokens = await Promise.all([1, 2].map(async () => tokenOf(await ask(o))))
  const both = await Promise.all(tokens.map((token) => accept(theirs, token)))
  const codes = both.map(({ body }) => (body as { code?: string }).code ?? 'accepted').sort()
  expect(codes).toEqual(['accepted', 'relationshipRequests.servedAlready'])
})

test('ten who accept at once make one relationship', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const token = tokenOf(await ask(o))
  const all = await Promise.all(Array.from({ length: 10 }, () => accept(theirs, token)))
  expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
})

test('a letter that was sent on to another company is not that company’s to answer', async () => {
  const o = await seller()
  const asked = await ask(o, { email: 'Admin@Blue-Harbour.example' })
  expect(await lettersOf(o)).toMatchObject([
    { letter: 'relationships.asked', to: 'admin@blue-harbour.example', language: 'ko', facts: { token: tokenOf(asked), message: wanted.message } },
  ]) // biome-ignore format: one letter
  const token = tokenOf(asked)
  const { body } = await (await newcomer(o))('POST /opened-relationship-requests', { token })
  expect(body.you).toMatchObject({ problem: { code: 'relationshipRequests.forOthers' }, mayDecline: false })
  const colleague = await newcomer(o, 'blue-harbour.example')
  expect((await colleague('POST /opened-relationship-requests', { token })).body.you?.problem).toBeNull()
})

test('neither a partner nor somebody without the role answers; whoever looks is told whom to ask', async () => {
  const [o, other, theirs] = [await seller(), await seller({ name: 'Nordwind Cloud' }), await customer()]
  const token = tokenOf(await ask(o))
  expect((await accept(other, token)).body).toMatchObject({ code: 'relationshipRequests.partnersOwn' })
  const member = theirs.as({ ...theirs.actorOf('userAdmin') })
  expect((await member('POST /relationship-acceptances', { token })).body).toMatchObject({
    ...{ code: 'relationshipRequests.adminsOnly', facts: { ask: ['globalAdmin'] } },
  })
  const { body } = await o.stranger('POST /opened-relationship-requests', { token })
  expect(body).toMatchObject({ partner: 'Hanbit Systems', you: null })
})

test('whoever could accept may decline, with a reason the partner reads', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const asked = await ask(o)
  const no = { token: tokenOf(asked), reason: 'We have a partner.' }
  expect((await theirs.as('globalAdmin')('POST /relationship-refusals', no)).status).toBe(200)
  expect((await o.as('adminAgent')('GET /relationship-requests/:id', { id: asked.id })).body).toMatchObject({
    ...{ status: 'declined', reason: 'We have a partner.', customerName: 'Blue Harbour Foods' },
  })
  expect((await lettersOf(o)).map(({ letter }) => letter)).toEqual(['relationships.declined'])
})

test('a company of another region cannot accept, and may decline all the same', async () => {
  const [o, theirs] = [await seller(), await customer({ country: 'DE' })]
  const token = tokenOf(await ask(o))
  const { body } = await theirs.as('globalAdmin')('POST /opened-relationship-requests', { token })
  expect(body.you).toMatchObject({ problem: { code: 'relationshipRequests.otherRegion' }, mayDecline: true })
  expect((await accept(theirs, token)).body).toMatchObject({ code: 'relationshipRequests.otherRegion' })
  expect((await theirs.as('globalAdmin')('POST /relationship-refusals', { token })).status).toBe(200)
})

test('a restricted partner asks nobody; its requests can still be read', async () => {
  const o = await seller({ standings: { network: 'active', reseller: 'restricted' } })
  expect((await o.as('adminAgent')('POST /relationship-requests', wanted)).status).toBe(403)
  expect((await o.as('adminAgent')('GET /relationship-requests', {})).status).toBe(200)
})

test('several partners serve one customer, each in its own list', async () => {
  const [o, other, theirs] = [await seller(), await seller({ name: 'Nordwind Cloud' }), await customer()]
  for (const one of [o, other]) expect((await accept(theirs, tokenOf(await ask(one)))).status).toBe(200)
  const { body } = await theirs.as('globalAdmin')('GET /our-partners', {})
  expect(body.items.map(({ partnerName }) => partnerName)).toEqual(['Nordwind Cloud', 'Hanbit Systems'])
  const own = body.items[0]?.id as never
  expect(
    (await (await customer({ name: 'Nine Elms' })).as('globalAdmin')('GET /our-partners/:id', { id: own })).status,
  ).toBe(404)
})

test.each([[{ network: 'active', reseller: 'restricted' }], [{ network: 'closed' }]])(
  'a partner that may not ask any more (%j) is not accepted any more',
  async (standings) => {
    const [o, theirs] = [await seller(), await customer()]
    const token = tokenOf(await ask(o, { withAccess: true }))
    const hold = (now: object) =>
      o.within((ctx) => ctx.db.execute(sql`update tenants set standings = ${JSON.stringify(now)}::jsonb`))
    await hold(standings)
    expect((await accept(theirs, token)).body).toMatchObject({ code: 'relationshipRequests.sellsNoMore' })
    await hold({ network: 'active', reseller: 'active' })
    expect((await accept(theirs, token)).status).toBe(200)
  },
)

test('who accepts several links at once without a company comes with one', async () => {
  const o = await seller()
  const person = await newcomer(o)
  const tokens = await Promise.all([1, 2, 3].map(async () => tokenOf(await ask(o))))
  const all = await Promise.all(
    tokens.map((token) => acceptAs(person, token, { company: '나인엘름즈', country: 'KR' })),
  )
  const codes = all.map(({ body }) => (body as { code?: string }).code ?? 'accepted').sort()
  expect(codes).toEqual(['accepted', ...Array(2).fill('relationshipRequests.companyMeanwhile')])
})

test('a relationship that is over ends nothing that came after it', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const ours = async () => (await theirs.as('globalAdmin')('GET /our-partners', {})).body.items
  await accept(theirs, tokenOf(await ask(o)))
  const [first] = await ours()
  const endFirst = () => theirs.as('globalAdmin')('DELETE /our-partners/:id', { id: first?.id as never })
  expect((await endFirst()).status).toBe(200)
  await accept(theirs, tokenOf(await ask(o)))
  expect((await endFirst()).status).toBe(409)
  expect((await ours()).map(({ status }) => status)).toEqual(['active', 'ended'])
})

test('a partner sends a hundred letters a day, new links and delegated access among them', async () => {
  const [o, agent] = await seller().then((one) => [one, one.as('adminAgent')] as const)
  const theirs = await served(o)
  const { id } = await ask(o, { email: 'admin@blue-harbour.example' })
  const again = () => agent('POST /relationship-requests/:id/link', { id })
  const access = (name: string) =>
    agent('POST /delegations', { customerId: theirs.tenantId, name, roles: ['helpdeskAdmin'] })
  for (let sent = 1; sent < 97; sent++) expect((await again()).status).toBe(200)
  const wanted = (await access('One')).body
  const anew = () => agent('POST /delegations/:id/link', { id: wanted.id })
  expect((await anew()).status).toBe(200)
  const raced = await Promise.all([anew(), access('Two'), again()])
  expect(raced.map(({ status }) => status).sort()).toEqual([200, 429, 429])
  for (const one of [await anew(), await access('Three'), await again()])
    expect(one).toMatchObject({ status: 429, body: { code: 'relationshipRequests.tooMany' } })
  expect(await ask(o, { email: 'admin@nine-elms.example' })).toMatchObject({ code: 'relationshipRequests.tooMany' })
  expect((await ask(o)).path).toMatch(/^\/relate\//) // handed over by itself it is nobody's mail
  o.clock.moveTo(addDays(o.clock(), 1))
  expect((await anew()).status).toBe(200)
})
