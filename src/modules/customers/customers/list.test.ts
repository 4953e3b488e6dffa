import { beforeAll, describe, expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import type { Office } from '#test/office.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
let o: Office
let other: Office
const domains: Record<string, string> = {}
beforeAll(async () => {
  ;[o, other] = [await enrolledOffice(selling), await enrolledOffice(selling)]
  for (const [companyName, tags] of [['Cedar Mill', ['north']], ['Birch Works', ['south']], ['birch & Sons', ['north', 'key']], ['다온테크', []], ['100% Juice', []]] as const) {
    const { domain } = await newCustomer(o, { companyName, tags: [...tags] })
    domains[companyName] = domain
  }
  await newCustomer(other, { companyName: 'Birch Elsewhere' })
}) // biome-ignore format: one story

const list = async (filters: object) => (await o.as('salesAgent')('GET /customers', filters)).body
const names = async (filters: object) => (await list(filters)).items.map(({ name }) => name)

describe('the list', () => {
  test('goes by name whatever its case, a page at a time', async () => {
    const first = await list({ limit: 3 })
    expect(first.items.map(({ name }) => name)).toEqual(['100% Juice', 'birch & Sons', 'Birch Works'])
    expect(await names({ limit: 3, after: first.next })).toEqual(['Cedar Mill', '다온테크'])
  })

  // biome-ignore format: a table
  test.each([
    [{ search: 'BIRCH' },           ['birch & Sons', 'Birch Works']],
    [{ search: '다온' },             ['다온테크']],
    [{ search: '100%' },            ['100% Juice']],
    [{ search: '%' },               []],
    [{ search: 'works' },           []],
    [{ tag: 'north' },              ['birch & Sons', 'Cedar Mill']],
    [{ tag: 'north', search: 'b' }, ['birch & Sons']],
    [{ tag: 'elsewhere' },          []],
  ])('by %j is %j', async (filters, found) => expect(await names(filters)).toEqual(found))

  test('goes on by filters together, asked often enough that its plan is kept, and finds nobody of another partner', async () => {
    for (let turn = 0; turn < 7; turn++) {
      const first = await list({ search: 'birch', limit: 1 })
      expect(await names({ search: 'birch', limit: 1, after: first.next })).toEqual(['Birch Works'])
      expect(await names({ search: 'birch', tag: 'key', name: 'b' })).toEqual(['birch & Sons'])
      expect(await names({ name: '다', domain: domains.다온테크?.slice(0, 6), search: '다온' })).toEqual(['다온테크'])
      expect((await other.as('salesAgent')('GET /customers', { search: 'birch' })).body.items).toHaveLength(1)
      expect(await names({ status: 'ended', search: 'birch' })).toEqual([])
    }
  })

  test('finds by domain and by the exact ID', async () => {
    expect(await names({ search: domains['Cedar Mill'] })).toEqual(['Cedar Mill'])
    const [one] = (await list({ search: 'Cedar' })).items
    expect(await names({ search: one?.id.toUpperCase() })).toEqual(['Cedar Mill'])
  })

  test('as a sheet has the same rows, and no formula of anybody', async () => {
    await newCustomer(o, { companyName: '=HYPERLINK("x")' })
    const { body, headers } = await o.as('salesAgent')('GET /customer-sheet', { search: '=' })
    expect(headers['content-type']).toContain('text/csv')
    expect(String(body)).toContain('"\'=HYPERLINK(""x"")"')
    expect(String(body).trim().split('\r\n')).toHaveLength(2)
  })
})

describe('tags', () => {
  test('are put on many at once, and offered as a filter with how many carry them', async () => {
    const agent = o.as('adminAgent')
    const items = (await list({ search: 'birch' })).items
    const each = { customerIds: items.map(({ id }) => id), add: ['spring'], remove: ['north'] }
    expect((await agent('POST /customer-tags', each)).body).toEqual({ customers: 2 })
    expect((await agent('GET /customer-tags', {})).body.items).toContainEqual({ tag: 'spring', customers: 2 })
    expect(await names({ tag: 'north' })).toEqual(['Cedar Mill'])
  })

  test('are at most 150 of 50 characters, however they come together', async () => {
    const agent = o.as('adminAgent')
    const [one] = (await list({ search: 'Cedar' })).items
    const customerId = one?.id as never
    const say = (tags: string[]) => agent('PUT /customers/:customerId/tags', { customerId, tags })
    const many = Array.from({ length: 150 }, (_, n) => `tag ${n}`)
    expect((await say(['x'.repeat(51)])).body).toMatchObject({ code: 'customers.tagUnfit' })
    expect((await say([' '])).body).toMatchObject({ code: 'customers.tagUnfit' })
    expect((await say([...many, 'one more'])).body).toMatchObject({ code: 'customers.tooManyTags' })
    expect((await say(many)).body.tags).toHaveLength(150)
    expect((await agent('POST /customer-tags', { customerIds: [customerId], add: ['one more'] })).body).toMatchObject({ code: 'customers.tooManyTags' })
  }) // biome-ignore format: one story
})
