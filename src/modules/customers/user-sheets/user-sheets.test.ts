import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'

test('a file of users is looked through, then made: good lines with a password each, wrong ones with what is wrong', async () => {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  const { id: customerId, domain } = await newCustomer(o)
  const agent = o.as('salesAgent')
  const rows = [
    { userName: `Ada@${domain}`, firstName: 'Ada', lastName: 'Han', usageLocation: 'kr' },
    { userName: 'bo', displayName: '이하늘' }, // at the first domain
    { userName: `ada@${domain}`, displayName: 'Again' },
    { userName: 'eve@elsewhere.example', displayName: 'Eve' },
    { userName: `admin@${domain}`, displayName: 'Taken' },
    { displayName: 'Nobody' },
  ]
  const codes = ({ lines }: { lines: { outcome: string; faults: { code: string }[] }[] }) =>
    lines.map(({ outcome, faults: [fault] }) => fault?.code ?? outcome)
  const wrong = ['customerUsers.rowTwice', 'users.userNameElsewhere', 'users.userNameTaken', 'users.userNameMalformed']
  const preview = await agent('POST /customers/:customerId/user-sheets/preview', { customerId, rows })
  expect(codes(preview.body)).toEqual(['ready', 'ready', ...wrong])
  expect((await agent('GET /customers/:customerId/users', { customerId })).body.items).toHaveLength(1)
  const key = { headers: { 'idempotency-key': newId<'key'>() } }
  const { body } = await agent('POST /customers/:customerId/user-sheets', { customerId, rows }, key)
  expect(codes(body)).toEqual(['created', 'created', ...wrong])
  expect(body).toMatchObject({ good: 2, wrong: 4, lines: [{ line: 2, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) }, {}, { password: null }, {}, {}, {}] })
  const again = await agent('POST /customers/:customerId/user-sheets', { customerId, rows }, key)
  expect(again.body.lines.map(({ outcome, password }) => [outcome, password]).slice(0, 2)).toEqual([['created', null], ['created', null]])
  const { items } = (await agent('GET /customers/:customerId/users', { customerId })).body
  const made = items.filter(({ userName }) => !userName.startsWith('admin@'))
  expect(made.map(({ userName, name, usageLocation }) => [userName, name, usageLocation])).toEqual([[`ada@${domain}`, 'Ada Han', 'KR'], [`bo@${domain}`, '이하늘', null]])
  const lesser = await o.as('adminAgent')('POST /customers/:customerId/user-sheets', { customerId: newId(), rows })
  expect(lesser.status).toBe(404)
}) // biome-ignore format: one story

test('lines are counted as the sheet counts them, blank ones too, wherever its heading stands', async () => {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  const { id: customerId } = await newCustomer(o)
  const rows = [
    { userName: 'ada', displayName: 'Ada' },
    {},
    { userName: ' ', displayName: '' },
    { displayName: 'Nobody' },
  ]
  const { body } = await o.as('salesAgent')('POST /customers/:customerId/user-sheets/preview', {
    customerId,
    first: 4,
    rows,
  })
  expect(body).toMatchObject({ good: 1, wrong: 1, lines: [{ line: 4 }, { line: 7, outcome: 'wrong' }] })
})
