import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { families, type Role } from '#kernel/permissions.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { callersOf } from '#test/v1.ts'
import { endpoints } from './inventory.ts'
import { linesAt } from './lines.ts'

const SECRET = 'Zyx-Elsewhere'
const selling = { standings: { network: 'active', reseller: 'active' } } as const
const held = (roles: readonly Role[]) => roles.map((role) => ({ role, scope: 'organisation', scopeId: null }) as const)
let call: ReturnType<ReturnType<typeof callersOf>['person']>
const ids = { mine: '', theirs: '', theirTenant: '' }
beforeAll(async () => {
  const [o, other] = [await enrolledOffice(selling), await enrolledOffice({ ...selling, name: `${SECRET} GmbH` })]
  ids.mine = (await newCustomer(o)).id
  ids.theirs = (await newCustomer(other, { companyName: `${SECRET} Kunde` })).id
  ids.theirTenant = other.tenantId
  call = callersOf(o).person({ grants: held([...families.directory, ...families.reseller, ...families.partner]) })
})

const tricks = [
  "'; drop table customers; --",
  '%',
  '\u0000',
  '\ud800',
  '{{7*7}}',
  '../../etc/passwd',
  '<x>',
  '__proto__',
  '0x10',
  '1e400',
  '-0',
  '😀'.repeat(90),
]
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...tricks, null, '', 0, -1, 2 ** 53, 1.5, true, [], {}, [null], { etag: 1 }) },
  fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }), fc.jsonValue({ maxDepth: 4 }),
) // biome-ignore format: a table
const NAMES = ['companyProfile', 'BillingProfile', 'domain', 'DefaultAddress', 'country', 'email', 'attributes', 'etag', 'primaryContact', 'DATEAGREED',
  'templateId', 'type', 'relationshipToPartner', 'address', 'qualification', 'userPrincipalName', 'passwordProfile', 'state', 'licensesToAssign', 'constructor', '__proto__',
] // biome-ignore format: a list
const cased = fc.constantFrom(...NAMES).chain((name) => fc.constantFrom(name, name.toUpperCase(), name.toLowerCase()))
const body = fc.letrec((tie) => ({
  node: fc.dictionary(cased, fc.oneof({ depthSize: 'small' }, value, tie('node') as fc.Arbitrary<unknown>), { maxKeys: 6 }),
})).node // biome-ignore format: one thought
const filter = fc.record(
  { Field: fc.oneof(fc.constantFrom('CompanyName', 'Domain', 'IndirectReseller', 'CustomerId', 'ResourceType', 'UserStatus'), value),
    Value: value, operator: fc.oneof(fc.constantFrom('starts_with', 'Equals', 'and', 'or', 9), value), LeftFilter: body, rightFilter: body },
  { requiredKeys: [] },
) // biome-ignore format: one thought

const all = linesAt('').map(({ at }) => at)
const gets = all.filter((at) => at.startsWith('GET '))
const addressed = (at: string, customer: string, other = 'x') =>
  at.replace(':customerId', customer).replace(/:\w+/g, encodeURIComponent(other.toWellFormed()))
/** Every answer is of this wire, blames nobody here, and tells nothing of the other company. */
function sound(answer: Awaited<ReturnType<typeof call>>, asked: unknown) {
  const { status, raw } = answer
  expect({ asked, status: status < 500 ? 'sound' : status }).toEqual({ asked, status: 'sound' })
  expect(raw).not.toContain(SECRET)
  if (status >= 400 && raw !== '') expect(Object.keys(answer.body)).toEqual(['code', 'description', 'data', 'source'])
}
/** The same tries each time: `seed` and `numRuns` from the environment look further. */
const { FUZZ_SEED = '224', FUZZ_RUNS = '40' } = process.env
const runs = { numRuns: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED), endOnFailure: true }

describe('whatever is sent, the answer is sound', () => {
  test.each(all.filter((at) => !at.startsWith('GET')).map((at) => [at]))('to %s', async (at) => {
    await fc.assert(fc.asyncProperty(body, async (sent) => {
      for (const customer of [ids.mine, ids.theirs]) sound(await call(addressed(at, customer), sent), sent)
    }), runs) // biome-ignore format: one thought
    for (const text of [
      '{',
      '[]',
      'null',
      '"success"',
      '7',
      '',
      '\uFEFF{}',
      '[['.repeat(50_000),
      `{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
    ])
      sound(await call(addressed(at, ids.mine), text), text.slice(0, 20))
    const large = await call(addressed(at, ids.mine), `{"companyProfile":"${'x'.repeat(1_200_000)}"}`)
    expect([400, 404]).toContain(large.status)
  })

  test.each(gets.map((at) => [at]))('to a question of %s', async (at) => {
    await fc.assert(fc.asyncProperty(filter, fc.string({ unit: 'binary' }), fc.constantFrom('size', 'SIZE', 'seekOperation', 'agreementType', 'mpnId', 'tenantId', 'startDate', 'language', 'country', 'sortField', 'licenseGroupIds'), value,
      async (asked, bare, name, given) => {
        const query = new URLSearchParams([['filter', JSON.stringify(asked)], [name, String(JSON.stringify(given))], [name, bare.toWellFormed()]])
        sound(await call(`${addressed(at, ids.mine, bare)}?${query}`), [asked, bare])
        sound(await call(`${addressed(at, ids.mine)}?filter=${encodeURI(JSON.stringify(asked).toWellFormed())}`), asked)
      }), runs) // biome-ignore format: one thought
    for (const raw of [
      '?filter',
      '?filter=',
      '?filter=%',
      '?filter=%7B&%7D&',
      '?&&&=&',
      '?filter={}#',
      `?filter=${'%7B'.repeat(2_000)}`,
      `?${'size=1&'.repeat(900)}`,
    ])
      sound(await call(addressed(at, ids.mine) + raw), raw)
  })

  test.each(gets.filter((at) => at.includes(':customerId')).map((at) => [at]))(
    'to %s of another partner: there is none',
    async (at) => {
      for (const id of [ids.theirs, ids.theirTenant, ids.theirs.toUpperCase()]) {
        const answer = await call(addressed(at, id, ids.theirs))
        sound(answer, at)
        expect({ status: answer.status, code: answer.body.code }).toEqual({
          status: 404,
          code: expect.toBeOneOf([60002, 60003]),
        })
      }
    },
  )

  test.each([
    ['ms-requestid'],
    ['ms-correlationid'],
    ['x-locale'],
    ['if-match'],
    ['ms-continuationtoken'],
    ['ms-partnercenter-client'],
  ])('in the header %s', async (name) => {
    const marks = [
      '\u00ff\u00fe',
      'x'.repeat(3_000),
      '"',
      'W/"e30="',
      Buffer.from('{"id":1,"version":1e9}').toString('base64'),
      '',
      '*',
    ]
    const places = ['GET /v1/customers', 'PUT /v1/profiles/support', `PUT /v1/customers/${ids.mine}/profiles/billing`]
    for (const [sent, at] of marks.flatMap((mark) => places.map((place) => [mark, place] as const)))
      sound(await call(at, at.startsWith('GET') ? undefined : {}, { headers: { [name]: sent } }), [sent, at])
  })

  test('in a path', async () => {
    for (const at of endpoints.map((one) => one.at).filter((_, index) => index % 9 === 0))
      for (const trick of ['%00', '%2e%2e%2f', "'", '%F0%9F%98%80', '{x}', 'a'.repeat(90)]) {
        const { status } = await call(at.replace(/:\w+/g, trick))
        expect([at, trick, status === 501 || status < 500]).toEqual([at, trick, true])
      }
  })
})
