import { describe, expect, test } from 'vitest'
import { type Connected, connected, GROUP } from '#test/directory.ts'
import { grantOf, placed } from '#test/places.ts'

type Member = { value: string }
const make = (d: Connected, displayName: string, members: string[] = [], more: object = {}) =>
  d.call('POST', '/Groups', { schemas: [GROUP], displayName, members: members.map((value) => ({ value })), ...more })
const idsIn = (members: Member[]) => members.map(({ value }) => value).sort()
async function people(d: Connected) {
  const made = [await d.create('mina'), await d.create('jun'), await d.create('hana')]
  return made.map(({ body }) => body.id as string) as [string, string, string]
}

// biome-ignore format: a table
const patches: [what: string, steps: (ids: [string, string, string]) => object[], left: number[]][] = [
  ['one comes',                       ([, , c]) => [{ op: 'Add', path: 'members', value: [{ value: c }] }],                         [0, 1, 2]],
  ['one comes twice',                 ([a]) => [{ op: 'add', path: 'members', value: [{ value: a }, { value: a }] }],               [0, 1]],
  ['one goes by a filter',            ([a]) => [{ op: 'remove', path: `members[value eq "${a}"]` }],                                [1]],
  ['one goes by a value',             ([a]) => [{ op: 'Remove', path: 'members', value: [{ value: a }] }],                          [1]],
  ['all go',                          () => [{ op: 'remove', path: 'members' }],                                                    []],
  ['others stand in their place',     ([, , c]) => [{ op: 'replace', path: 'members', value: [{ value: c }] }],                     [2]],
  ['one goes and comes back',         ([a]) => [{ op: 'remove', path: `members[value eq "${a}"]` }, { op: 'add', path: 'members', value: { value: a } }], [0, 1]],
  ['without a path, with a name',     ([, , c]) => [{ op: 'replace', value: { id: 'x', displayName: 'Renamed', members: [{ value: c }] } }], [2]],
]
describe('of a group:', () => {
  test.each(patches)('%s', async (_, steps, left) => {
    const d = await connected()
    const ids = await people(d)
    const { body } = await make(d, 'Sales', ids.slice(0, 2))
    const { status, body: after } = await d.patch(`/Groups/${body.id}`, ...steps(ids))
    expect({ status, members: idsIn(after.members) }).toEqual({
      status: 200,
      members: left.map((at) => ids[at]).sort(),
    })
    expect((await d.call('GET', `/Groups/${body.id}`)).body).toEqual(after)
  })
})

test('who the directory puts into a group holds what an admin gave the group, and loses it with the place in it', async () => {
  const d = await connected()
  const [mina] = await people(d)
  const { body } = await make(d, 'Sales', [], { externalId: 'g-1' })
  const admin = d.as('globalAdmin')
  const rolesOf = async () => (await admin('GET /members/:id', { id: mina as never })).body.held.map(({ role }) => role)
  await admin('PUT /groups/:id/grants', { id: body.id, grants: [grantOf('salesAgent')] } as never)
  expect(await rolesOf()).toEqual([])
  await d.patch(`/Groups/${body.id}`, { op: 'add', path: 'members', value: [{ value: mina }] })
  expect(await rolesOf()).toEqual(['salesAgent'])
  expect((await d.call('DELETE', `/Groups/${body.id}`)).status).toBe(204)
  expect(await rolesOf()).toEqual([])
  expect((await d.call('GET', `/Groups/${body.id}`)).status).toBe(404)
})

test('a group made by hand is not the directory’s to see or change', async () => {
  const d = await connected()
  const { body } = await d.as('globalAdmin')('POST /groups', { name: 'By hand' })
  expect((await d.call('GET', '/Groups')).body.totalResults).toBe(0)
  for (const method of ['GET', 'DELETE']) expect((await d.call(method, `/Groups/${body.id}`)).status).toBe(404)
  expect((await d.patch(`/Groups/${body.id}`, { op: 'replace', path: 'displayName', value: 'Taken' })).status).toBe(404)
  expect(await make(d, 'by HAND')).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
})

test('a group is found by name, key and member, without its people where they are not asked for', async () => {
  const d = await connected()
  const [mina] = await people(d)
  const { body } = await make(d, 'Sales', [mina], { externalId: 'g-1' })
  await make(d, 'Support')
  for (const filter of ['displayName eq "sales"', 'externalId eq "g-1"', `members.value eq "${mina}"`, `members eq "${mina}"`]) {
    const found = await d.call('GET', `/Groups?excludedAttributes=members&filter=${encodeURIComponent(filter)}`)
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: body.id, displayName: 'Sales' }] })
    expect(found.body.Resources[0].members).toBeUndefined()
  }
  const only = await d.call('GET', `/Groups/${body.id}?attributes=displayName,members.value`)
  expect(only.body).toEqual({ schemas: [GROUP], id: body.id, displayName: 'Sales', members: [{ value: mina }] })
}) // biome-ignore format: one thought

test('made twenty times at once, a group is made once', async () => {
  const d = await connected()
  const answers = await Promise.all(Array.from({ length: 20 }, () => make(d, 'Sales', [], { externalId: 'g-1' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)])
})

test('twenty patches at once leave everybody in', async () => {
  const d = await connected()
  const members = await Promise.all(Array.from({ length: 20 }, () => placed(d.o, [], { domain: d.domain })))
  const { body } = await make(d, 'Sales')
  const put = (value: string) => d.patch(`/Groups/${body.id}`, { op: 'add', path: 'members', value: [{ value }] })
  const answers = await Promise.all(members.map(({ member }) => put(member.id)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect((await d.call('GET', `/Groups/${body.id}`)).body.members).toHaveLength(20)
})

test('somebody who is no member is named, and nobody comes', async () => {
  const d = await connected()
  const [mina] = await people(d)
  const stranger = crypto.randomUUID()
  const refused = await make(d, 'Sales', [mina, stranger])
  expect(refused).toMatchObject({ status: 400, body: { scimType: 'invalidValue', detail: expect.stringContaining(stranger) } })
  expect((await d.call('GET', '/Groups')).body.totalResults).toBe(0)
}) // biome-ignore format: one thought
