import { describe, expect, test } from 'vitest'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import '../words.ts'
import { roleNamed, rowsIn, understood } from './rules.ts'

const soon = () => `${Math.random().toString(36).slice(2)}@hanbit.example`
const send = (o: Office, text: string, path: '' | '/preview' = '') =>
  o.as('globalAdmin')(`POST /people-sheets${path}` as 'POST /people-sheets', { text, language: 'en' })
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'read'
}

// biome-ignore format: a table
test.each([
  ['a@b.example',                               'access.sheetColumnMissing'],
  ['name,email',                                'access.sheetEmpty'],
  ['email,email\na,b',                          'access.sheetColumnTwice'],
  ['email\n"never closed',                      'access.sheetBroken'],
  [`email\n${'a@b.example\n'.repeat(501)}`,     'access.sheetTooLong'],
  ['이름;이메일;역할;사업장\n김하늘;a@b.example;;', 'read'],
  ['\ufeffname\temail\nA\ta@b.example',         'read'],
])('the file %j is answered with %s', (text, code) => expect(codeOf(() => rowsIn(text))).toBe(code))

test('a role is known by its code and by its name in both languages', () =>
  expect([roleNamed('salesAgent'), roleNamed('Sales agent'), roleNamed('영업 에이전트'), roleNamed('king')]).toEqual([
    'salesAgent',
    'salesAgent',
    'salesAgent',
    undefined,
  ]))

test('a formula that a sheet of ours defused is read as what it was', () =>
  expect(rowsIn("name,email\n'=SUM(A1),a@b.example")[0]?.name).toBe('=SUM(A1)'))

test('each row that is wrong says what is wrong with it', () => {
  const rows = rowsIn(
    'email,roles,location\na@b.example,king,\na@b.example,,Atlantis\nc@b.example,salesAgent,Seoul\nd@b.example,referralsUser,Seoul\nd@b.example,,Seoul',
  )
  const meant = new Map([['Seoul', '0195c000-0000-7000-8000-000000000001']])
  expect(understood(rows, meant).map(({ refusal, grants }) => refusal?.code ?? grants[0]?.scope)).toEqual([
    'access.roleUnread',
    'access.locationUnread',
    'access.roleNotLocated',
    'location',
    'access.rowTwice',
  ])
})

describe('a sheet of people', () => {
  test('invites who is new, gives roles to who is here, and names every row that is wrong', async () => {
    const o = await office()
    const here = await placed(o, ['salesAgent'])
    const same = await placed(o, ['billingAdmin'])
    const text = `name,email,roles\n박지수,${soon()},영업 에이전트; Helpdesk agent\n,${here.email},billingAdmin\n,${same.email},billingAdmin\nNobody,not an address,\nA,${soon()},king`
    const preview = (await send(o, text, '/preview')).body
    expect((await o.as('globalAdmin')('GET /invitations', {})).body.items).toEqual([])
    const done = (await send(o, text)).body
    expect(done).toEqual(preview)
    expect(done.counts).toEqual({ invited: 1, given: 1, same: 1, wrong: 2 })
    expect(done.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'invited'],
      [3, 'given'],
      [4, 'same'],
      [5, 'wrong'],
      [6, 'wrong'],
    ])
    const roles = (await o.as('globalAdmin')('GET /members/:id', { id: here.member.id })).body.grants.map(
      ({ role }) => role,
    )
    expect(roles).toEqual(['salesAgent', 'billingAdmin'])
    expect((await o.as('globalAdmin')('GET /invitations', {})).body.items).toMatchObject([
      { name: '박지수', grants: [{ role: 'salesAgent' }, { role: 'helpdeskAgent' }] },
    ])
  })
  test('gives nobody what is not the sender’s to give', async () => {
    const o = await office()
    const here = await placed(o, [])
    const answer = await o.as('accountAdmin')('POST /people-sheets', {
      text: `email,roles\n${here.email},globalAdmin`,
      language: 'en',
    })
    expect(answer.body.rows).toMatchObject([{ outcome: 'wrong', problem: { code: 'access.notYoursToGive' } }])
    expect(
      await o.as('salesAgent')('POST /people-sheets', { text: 'email\na@b.example', language: 'en' }),
    ).toMatchObject({ status: 403 })
  })
})
