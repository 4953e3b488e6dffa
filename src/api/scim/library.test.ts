import fc from 'fast-check'
import SCIMMY from 'scimmy'
import { describe, expect, test } from 'vitest'
import { connected, GROUP, PATCH } from '#test/directory.ts'

const d = await connected()
const made = await Promise.all([
  d.create('mina', { displayName: 'mina', externalId: 'k-1', name: { givenName: 'mina', familyName: 'kim' } }),
  d.create('jun', { displayName: 'jun', externalId: 'k-2', active: false }),
  d.create('hana', { displayName: 'hana', externalId: 'j-3' }),
  d.create('junho', { displayName: 'junho', externalId: 'k-3', active: false }),
])
const resources = made.map(({ body }) => body)
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a SCIM library of others', () => {
  test('reads our users, groups, lists and errors as what they are', async () => {
    const [user] = resources
    expect(plain(new SCIMMY.Schemas.User(user, 'out'))).toMatchObject({ userName: user.userName, active: true })
    const { body: group } = await d.call('POST', '/Groups', {
      schemas: [GROUP],
      displayName: 'Sales',
      members: [{ value: user.id }],
    })
    expect(plain(new SCIMMY.Schemas.Group(group, 'out'))).toMatchObject({
      displayName: 'Sales',
      members: [{ value: user.id }],
    })
    const { body: error } = await d.call('GET', '/Users?filter=shoeSize%20eq%201')
    expect(() => new SCIMMY.Messages.ErrorResponse(error)).toThrow('Nothing here is searched by “shoeSize”') // it is one of theirs
  })

  test('finds by a filter whom we find by it', async () => {
    const text = fc.constantFrom('mina', 'jun', 'hana', 'junho', 'k-1', 'k-', 'n', 'x', '3')
    const by = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew')
    const one = fc.oneof(
      fc
        .tuple(fc.constantFrom('displayName', 'externalId'), by, text)
        .map(([name, how, value]) => `${name} ${how} "${value}"`),
      fc.boolean().map((value) => `active eq ${value}`),
    )
    const filters = fc.array(fc.array(one, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((any) => any.map((all) => all.join(' and ')).join(' or ')) // biome-ignore format: one thought
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const ours = await d.call('GET', `/Users?filter=${encodeURIComponent(filter)}`)
        const theirs = new SCIMMY.Types.Filter(filter).match(resources)
        const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort()
        expect({ filter, ids: ids(ours.body.Resources) }).toEqual({ filter, ids: ids(theirs) })
      }),
      { numRuns: 60 },
    )
  })

  // biome-ignore format: a table
  const patches: [what: string, operations: object[]][] = [
    ['a value put at its path',        [{ op: 'replace', path: 'displayName', value: 'Mina' }]],
    ['a part of a name',               [{ op: 'add', path: 'name.familyName', value: 'lee' }]],
    ['two steps, the later over the earlier', [{ op: 'add', path: 'externalId', value: 'a' }, { op: 'replace', path: 'externalId', value: 'b' }]],
    ['a value without a path',         [{ op: 'replace', value: { displayName: 'Min', active: false } }]],
    ['a key taken away',               [{ op: 'remove', path: 'externalId' }]],
  ]
  test.each(patches)('makes of a user by a patch what we make of them: %s', async (_, Operations) => {
    const { body: before } = await d.create(`p${crypto.randomUUID().slice(0, 8)}`, { displayName: 'p', externalId: crypto.randomUUID() }) // biome-ignore format: one line
    const patch = new SCIMMY.Messages.PatchOp({
      schemas: [PATCH as never],
      Operations: structuredClone(Operations) as never,
    })
    const theirs = plain(await patch.apply(new SCIMMY.Schemas.User(before)))
    const { body: ours } = await d.patch(`/Users/${before.id}`, ...Operations)
    const shown = ({ displayName, externalId, active, name }: Record<string, unknown>) => ({
      ...{ displayName, externalId, active, familyName: (name as Record<string, unknown>)?.familyName },
    })
    expect(shown(ours)).toEqual(shown(theirs))
  })
})

test('what is understood here is said, and no more than that', async () => {
  const config = await d.callAs(null)('GET', '/ServiceProviderConfig')
  expect(config.body).toMatchObject({ patch: { supported: true }, bulk: { supported: false }, sort: { supported: false }, etag: { supported: true } }) // biome-ignore format: one line
  const { body: types } = await d.call('GET', '/ResourceTypes')
  expect(types.Resources.map(({ endpoint }: { endpoint: string }) => endpoint)).toEqual(['/Users', '/Groups'])
  const { body: schemas } = await d.call('GET', '/Schemas')
  for (const { id, meta } of schemas.Resources) {
    const one = await d.call('GET', `/Schemas/${id}`)
    expect([one.status, one.body.id, meta.location.endsWith(id)]).toEqual([200, id, true])
  }
  const [user] = resources
  const known = schemas.Resources[0].attributes.map(({ name }: { name: string }) => name)
  const common = ['schemas', 'id', 'externalId', 'meta']
  expect(Object.keys(user).filter((name) => !known.includes(name) && !common.includes(name))).toEqual([])
})
