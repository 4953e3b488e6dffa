import { expect, test } from 'vitest'
import { seller } from '#test/customers.ts'

test('a view of the list of customers is a person’s own: kept under a name, changed by it, and removed', async () => {
  const o = await seller()
  const [agent, colleague] = [o.as('adminAgent'), o.as('salesAgent')]
  const save = (name: string, query: string) => agent('POST /customer-views', { name, query })
  const { id } = (await save('North', 'tag=north')).body
  await save('Ended', 'status=ended')
  expect((await save(' north ', 'tag=north&q=a')).body).toEqual({ id, name: 'north', query: 'tag=north&q=a' })
  const names = async (who: typeof agent) => (await who('GET /customer-views', {})).body.items.map(({ name }) => name)
  expect(await names(agent)).toEqual(['Ended', 'north'])
  expect(await names(colleague)).toEqual([])
  expect((await colleague('DELETE /customer-views/:id', { id })).status).toBe(404)
  expect((await agent('DELETE /customer-views/:id', { id })).status).toBe(204)
  expect(await names(agent)).toEqual(['Ended'])
  for (let n = 0; n < 29; n++) await save(`View ${n}`, '')
  expect((await save('One more', '')).body).toMatchObject({ code: 'customers.viewsFull' })
})
