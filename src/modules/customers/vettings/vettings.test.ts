import { describe, expect, test } from 'vitest'
import { keepFile } from '#modules/files/index.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { newCustomer } from '#test/customer.ts'
import { lettersOf, seller, served } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { expire } from './commands/house.ts'

const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code
const kept = { name: 'charter.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) }
const partner = () => enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
type Asked = Parameters<ReturnType<Office['as']>>[1]
const asked = (o: Office, input: object) => o.as('salesAgent')('POST /customers/:customerId/vettings', input as Asked as never) // biome-ignore format: one call
const standingOf = async (o: Office, customerId: string) =>
  (await o.as('helpdeskAgent')('GET /customers/:customerId/vettings', { customerId } as never)).body
const there = (o: Office, id: string) => ({ tenantId: o.tenantId, id: id as never })
const inboxOf = async (o: Office) => (await o.as('salesAgent')('GET /inbox', {})).body.items.map(({ code }) => code)
const school = { kind: 'education', school: 'k12', website: 'daon.example' } as const

describe('a school', () => {
  test('is handed in with its evidence, decided with a reason, corrected, approved, and buys as education', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o)
    const fileIds = [(await o.within((ctx) => keepFile(ctx, kept))).id]
    const { body: first } = await asked(o, { ...school, customerId, fileIds, explanation: '공립 초등학교' })
    expect(first).toMatchObject({
      ...{ kind: 'education', status: 'inReview', website: 'https://daon.example/', moves: ['withdraw'] },
      ...{ promisedAt: '2026-03-05T09:00:00.000Z', files: [{ name: 'charter.pdf' }] },
    })
    expect(await standingOf(o, customerId)).toMatchObject({ segments: ['commercial'], held: [] })
    const reviewer = o.vendor('reviewer')
    const { items } = (await reviewer('GET /vendor/vettings', { kind: 'education', limit: 200 })).body
    expect(items.find(({ id }) => id === first.id)).toMatchObject({ customerName: '다온테크', tenantId: o.tenantId })
    expect((await reviewer('GET /vendor/partners/:tenantId/vettings/:id', there(o, first.id))).body).toMatchObject({
      profile: { companyName: '다온테크', place: expect.stringContaining('세종대로 110') },
      files: [{ name: 'charter.pdf' }],
      moves: ['approve', 'deny'],
    })
    const no = { ...there(o, first.id), reasonCode: 'nameDiffers', text: '등록명과 달라요.' } as const
    await reviewer('POST /vendor/partners/:tenantId/vettings/:id/denial', no)
    await settle(o)
    expect(await inboxOf(o)).toContain('customer.vetting.denied')
    expect((await standingOf(o, customerId)).items).toMatchObject([
      { status: 'denied', reason: { en: expect.stringContaining('legal name') }, reasonText: '등록명과 달라요.', moves: ['submit'] }, // biome-ignore format: one row
    ])
    expect((await asked(o, { ...school, customerId, school: 'higherEducation' })).body.status).toBe('inReview')
    await settle(o)
    expect(await inboxOf(o)).not.toContain('customer.vetting.denied')
    await reviewer('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, first.id))
    expect(await standingOf(o, customerId)).toMatchObject({
      segments: ['commercial', 'education'],
      held: [{ kind: 'education' }],
      items: [{ status: 'approved', reason: null, school: 'higherEducation' }],
    })
    const told = (await o.as('salesAgent')('GET /customers/:customerId/timeline', { customerId })).body.items
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['vettingAsked', 'vettingApproved']))
    expect((await lettersOf(o)).map(({ letter }) => letter).filter((one) => one.includes('vetting'))).toEqual([
      'customers.vettingDenied',
      'customers.vettingApproved',
    ])
  })

  test('that was found to be of the government meanwhile is not approved as a school', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o)
    const { id } = (await asked(o, { ...school, customerId })).body
    const reviewer = o.vendor('reviewer')
    const wanted = { tenantId: o.tenantId, organization: 'City of Haneul', most: 1 }
    const { code } = (await reviewer('POST /vendor/partners/:tenantId/validation-codes', wanted)).body
    expect((await asked(o, { customerId, kind: 'governmentCommunityCloud', code })).body.status).toBe('approved')
    const answer = await reviewer('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, id))
    expect(codeOf(answer)).toBe('vettings.otherSegment')
    expect((await standingOf(o, customerId)).segments).toEqual(['commercial', 'government'])
  })

  test('needs its kind, an address of its own and a contact whose mailbox is not free', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o, { email: 'school@gmail.com' })
    const { status, body } = await asked(o, { customerId, kind: 'education', website: 'not a site' })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toMatch(/websiteMalformed.*schoolMissing.*freeMailbox/)
    const bare = await served(o)
    expect(codeOf(await asked(o, { ...school, customerId: bare.tenantId }))).toBe('vettings.billToMissing')
  })

  test('is asked for once at a time, and neither twice nor beside the government', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o)
    const both = await Promise.all([1, 2].map(() => asked(o, { ...school, customerId })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [own] = (await standingOf(o, customerId)).items
    const reviewer = o.vendor('reviewer')
    const approval = () => reviewer('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, own?.id ?? ''))
    const decided = await Promise.all([approval(), approval()])
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(codeOf(await asked(o, { ...school, customerId }))).toBe('vettings.heldAlready')
    expect(codeOf(await asked(o, { customerId, kind: 'governmentCommunityCloud', code: '1' }))).toBe('vettings.otherSegment') // biome-ignore format: one call
    expect((await standingOf(o, customerId)).askable).toEqual(['stateOwnedEntity'])
  })

  test('is one until the day the reviewer said, and is told when that has come', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o)
    const { id } = (await asked(o, { ...school, customerId })).body
    const approve = (validUntil: string) =>
      o.vendor('reviewer')('POST /vendor/partners/:tenantId/vettings/:id/approval', { ...there(o, id), validUntil: validUntil as never }) // biome-ignore format: one call
    expect(codeOf(await approve('2026-03-01T00:00:00Z'))).toBe('vettings.pastDay')
    await approve('2026-09-01T00:00:00Z')
    o.clock.moveTo('2026-09-01T00:00:00Z')
    expect((await standingOf(o, customerId)).segments).toEqual(['commercial'])
    await o.within(expire, 'network')
    expect((await standingOf(o, customerId)).items).toMatchObject([{ status: 'expired', moves: ['submit'] }])
    expect((await lettersOf(o)).at(-1)).toMatchObject({ letter: 'customers.vettingExpired' })
  })

  test('counts for every partner of the customer, and its evidence stays with the one that brought it', async () => {
    const [o, other] = [await partner(), await seller()]
    const theirs = await newCustomer(o)
    const { id } = (await asked(o, { ...school, customerId: theirs.id })).body
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, id))
    expect((await other.as('salesAgent')('GET /customers/:customerId/vettings', { customerId: theirs.id })).status).toBe(404) // biome-ignore format: one call
    const { name, domain, country } = theirs
    await other.within((ctx) => beginRelationship(ctx, { customerId: theirs.id, name, domain, country, kind: 'reseller', source: 'accepted' })) // biome-ignore format: one call
    expect(await standingOf(other, theirs.id)).toMatchObject({ segments: ['commercial', 'education'], items: [] })
    expect(codeOf(await asked(other, { ...school, customerId: theirs.id }))).toBe('vettings.heldAlready')
  })
})

describe('the government', () => {
  test('takes a code of this partner, which is good for so many customers, raced or not', async () => {
    const o = await partner()
    const [one, two] = [await newCustomer(o), await newCustomer(o)]
    const wanted = { tenantId: o.tenantId, organization: 'City of Haneul', most: 1 }
    const { body } = await o.vendor('reviewer')('POST /vendor/partners/:tenantId/validation-codes', wanted)
    expect((await o.as('salesAgent')('GET /validation-codes', {})).body.items).toMatchObject([{ code: body.code, most: 1, left: 1 }]) // biome-ignore format: one call
    const kind = 'governmentCommunityCloud'
    expect(codeOf(await asked(o, { customerId: one.id, kind }))).toBe('vettings.codeMissing')
    const raced = await Promise.all(
      [one, two].map(({ id: customerId }) => asked(o, { customerId, kind, code: body.code })),
    )
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
    const [done] = raced.filter(({ status }) => status === 200)
    expect(done?.body).toMatchObject({ status: 'approved', promisedAt: null })
    expect((await standingOf(o, done?.body.customerId ?? '')).segments).toEqual(['commercial', 'government'])
    const foreign = await partner()
    const { id: customerId } = await newCustomer(foreign)
    expect(codeOf(await asked(foreign, { customerId, kind, code: body.code }))).toBe('vettings.codeUnknown')
  })

  test('a state-owned entity is declared, stands at once, and can be given up', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o)
    const about = { customerId, kind: 'stateOwnedEntity' } as const
    expect((await asked(o, about)).body).toMatchObject({ status: 'approved', moves: ['withdraw'] })
    expect(await standingOf(o, customerId)).toMatchObject({ segments: ['commercial'], held: [{ kind: 'stateOwnedEntity' }] }) // biome-ignore format: one call
    await o.as('salesAgent')('DELETE /customers/:customerId/vettings/:kind', about)
    expect((await standingOf(o, customerId)).held).toEqual([])
  })
})

describe('a customer', () => {
  test('whose name needs a second look buys nothing until a reviewer has had one', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o, { companyName: 'daontech.com' })
    expect(await standingOf(o, customerId)).toMatchObject({
      ...{ account: { status: 'inReview' }, segments: [], blocked: { says: { en: expect.stringContaining('looking into') } } },
      items: [{ kind: 'account', status: 'inReview', moves: [] }],
    }) // biome-ignore format: one thought
    expect((await standingOf(o, (await newCustomer(o)).id)).segments).toEqual(['commercial'])
    const [{ id } = { id: '' }] = (await standingOf(o, customerId)).items
    const no = { ...there(o, id), reasonCode: 'notGenuine', text: '' } as const
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/vettings/:id/denial', no)
    expect(await standingOf(o, customerId)).toMatchObject({ account: { status: 'denied' }, segments: [], askable: expect.arrayContaining(['account']) }) // biome-ignore format: one call
    expect(codeOf(await asked(o, { customerId, kind: 'account' }))).toBe('vettings.proofMissing')
    await asked(o, { customerId, kind: 'account', explanation: 'Registered as such' })
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, id))
    expect(await standingOf(o, customerId)).toMatchObject({ blocked: null, segments: ['commercial'] })
  })

  test('is put in question from the desk by its domain, at whichever partner, and the partner hears of it', async () => {
    const o = await partner()
    const { id: customerId, domain } = await newCustomer(o)
    const reviewer = o.vendor('reviewer')
    const look = (at: string) => reviewer('POST /vendor/vettings', { domain: at, text: 'Invoices came back.' })
    expect(codeOf(await look('nobody.example'))).toBe('vettings.nobodyThere')
    const { body } = await look(domain.toUpperCase())
    expect(body).toMatchObject({ kind: 'account', status: 'inReview', tenantId: o.tenantId })
    await settle(o)
    expect(await inboxOf(o)).toContain('customer.vetting.inReview')
    const until = { ...there(o, body.id), validUntil: '2026-09-01T00:00:00Z' as never }
    await reviewer('POST /vendor/partners/:tenantId/vettings/:id/approval', until)
    o.clock.moveTo('2026-09-01T00:00:00Z')
    await o.within(expire, 'network')
    expect((await look(domain)).body).toMatchObject({ id: body.id, status: 'inReview' })
    await reviewer('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, body.id))
    const again = { ...there(o, body.id), text: 'Once more' }
    expect((await reviewer('POST /vendor/partners/:tenantId/vettings/:id/question', again)).body.status).toBe('inReview') // biome-ignore format: one call
    expect(codeOf(await asked(o, { customerId, kind: 'account', explanation: 'x' }))).toBe('vettings.reviewedAlready')
  })

  test('is asked about by agents, decided by reviewers, and not for a partner that is not theirs', async () => {
    const o = await partner()
    const { id: customerId } = await newCustomer(o)
    const form = { ...school, customerId }
    expect((await o.as('helpdeskAgent')('POST /customers/:customerId/vettings', form)).status).toBe(403)
    const { id } = (await asked(o, form)).body
    expect((await o.vendor('auditor')('POST /vendor/partners/:tenantId/vettings/:id/approval', there(o, id))).status).toBe(403) // biome-ignore format: one call
    expect((await o.vendor('auditor')('GET /vendor/partners/:tenantId/vettings/:id', there(o, id))).status).toBe(200)
    const other = await partner()
    expect((await o.vendor('reviewer')('GET /vendor/partners/:tenantId/vettings/:id', there(other, id))).status).toBe(404) // biome-ignore format: one call
  })
})
