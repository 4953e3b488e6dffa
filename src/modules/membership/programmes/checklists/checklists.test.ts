import { expect, test } from 'vitest'
import { office } from '#test/office.ts'

const item = {
  kind: 'directBill', code: `case${Date.now()}`, clearedBy: 'partner', required: false, position: 50,
  says: { en: 'A reference customer', ko: '고객 사례' }, explains: { en: 'One is enough.', ko: '하나면 충분해요.' },
} as const // biome-ignore format: a record

test('the vendor adds an item, rewords it, and drops it; a code is used once', async () => {
  const o = await office()
  const desk = o.vendor('partnerManager')
  const made = await desk('POST /vendor/checklists', item)
  expect(made.body).toMatchObject({ code: item.code, active: true, version: 1 })
  expect((await desk('POST /vendor/checklists', item)).body).toMatchObject({ code: 'checklists.codeTaken' })
  const { id, version } = made.body
  const words = { says: item.says, explains: item.explains, required: false, position: 51, active: true }
  const changed = await desk(
    'PUT /vendor/checklists/:id',
    { id, ...words },
    { headers: { 'if-match': `"${version}"` } },
  )
  expect(changed.body).toMatchObject({ position: 51, version: 2 })
  const late = await desk('PUT /vendor/checklists/:id', { id, ...words }, { headers: { 'if-match': `"${version}"` } })
  expect(late.status).toBe(412)
  expect((await desk('DELETE /vendor/checklists/:id', { id })).body.active).toBe(false)
})

test('what the house knows by itself can be reworded, but neither dropped nor made optional', async () => {
  const desk = (await office()).vendor('partnerManager')
  const { body } = await desk('GET /vendor/checklists', {})
  const own = body.items.find(({ clearedBy }) => clearedBy === 'system')
  expect((await desk('DELETE /vendor/checklists/:id', { id: own?.id as never })).body).toMatchObject({
    code: 'checklists.itemOfHouse',
  })
})

test('a sentence in one language only is refused, and so is everyone without the right', async () => {
  const o = await office()
  const half = { ...item, code: 'half', says: { en: 'Only English', ko: '' } }
  expect((await o.vendor('owner')('POST /vendor/checklists', half)).status).toBe(400)
  expect((await o.vendor('reviewer')('POST /vendor/checklists', item)).status).toBe(403)
  expect((await o.as('globalAdmin')('GET /vendor/checklists', {})).status).toBe(403)
})

test('promises and reasons are the vendor’s to change', async () => {
  const desk = (await office()).vendor('owner')
  const { items } = (await desk('GET /vendor/check-settings', {})).body
  expect(items.map(({ kind, promiseDays }) => [kind, promiseDays])).toEqual([
    ['business', 5],
    ['employment', 3],
    ['mailbox', 1],
  ])
  const mailbox = items.find(({ kind }) => kind === 'mailbox')
  if (!mailbox) throw new Error('There is no setting for mailboxes.')
  const { kind, promiseDays, documents } = mailbox
  expect(
    (await desk('PUT /vendor/check-settings/:kind', { kind, promiseDays, documents })).body.version,
  ).toBeGreaterThan(mailbox.version)
  expect((await desk('PUT /vendor/check-settings/:kind', { kind, promiseDays: 0, documents })).status).toBe(400)
  const code = `reason${Date.now()}`
  const words = { says: item.says, remedy: item.explains, needsText: true, wantsDocument: true }
  const made = await desk('POST /vendor/check-reasons', { kind, code, ...words })
  expect(made.body).toMatchObject({ code, active: true })
  expect((await desk('PUT /vendor/check-reasons/:id', { id: made.body.id, ...words, active: false })).body.active).toBe(
    false,
  )
})
