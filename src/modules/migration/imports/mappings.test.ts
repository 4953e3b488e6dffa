import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { importing } from '#test/importing.ts'

const mark = () => newId().slice(-10)
/** A file with headers of its own, matched by hand; and the saved matching as it is listed. */
async function matched() {
  const desk = await importing()
  const [nr, who, where] = [mark(), mark(), mark()]
  const file = `${nr},${who},${where}\nOC1,Garam,KR\n`
  const { body } = await desk.upload('accounts', 'a.csv', file)
  const mapping = [['oldId', nr], ['name', who], ['country', where]].map(([field = '', header = '']) => ({ field, header })) // biome-ignore format: a table
  await desk.call('PUT /vendor/imports/:id/mapping', { id: body.id, mapping })
  const saved = async () =>
    (await desk.call('GET /vendor/imports/mappings', { kind: 'accounts' })).body.items.find(({ headers }) => headers.includes(nr)) // biome-ignore format: one thought
  return { desk, file, mapping, saved }
}

test('a saved matching is listed with its headers, and forgotten it matches no file any more', async () => {
  const { desk, file, mapping, saved } = await matched()
  const one = await saved()
  expect(one).toMatchObject({ kind: 'accounts', mapping })
  expect((await desk.upload('accounts', 'b.csv', file)).body.mapping).toEqual(mapping)
  const key = one?.key ?? ''
  expect((await desk.call('DELETE /vendor/imports/mappings/:kind/:key', { kind: 'accounts', key })).status).toBe(204)
  expect(await saved()).toBeUndefined()
  expect((await desk.upload('accounts', 'c.csv', file)).body.mapping).toEqual([])
  expect((await desk.call('DELETE /vendor/imports/mappings/:kind/:key', { kind: 'accounts', key })).status).toBe(404)
})

test('whoever may look at imports sees saved matchings, and only who runs them forgets one', async () => {
  const { desk, saved } = await matched()
  const support = desk.here.vendor('support')
  const { items } = (await support('GET /vendor/imports/mappings', {})).body
  const key = (await saved())?.key ?? ''
  expect(items.map((one) => one.key)).toContain(key)
  expect((await support('DELETE /vendor/imports/mappings/:kind/:key', { kind: 'accounts', key })).status).toBe(403)
  expect((await desk.here.as('globalAdmin')('GET /vendor/imports/mappings', {})).status).toBe(403)
})
