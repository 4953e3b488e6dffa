import { describe, expect, test } from 'vitest'
import { type Office, office } from '#test/office.ts'
import { grantOf, placed } from '#test/places.ts'

const give = (...roles: Parameters<typeof grantOf>[0][]) => roles.map(grantOf) as never
const rolesOf = async (o: Office, id: string) =>
  (await o.as('globalAdmin')('GET /members/:id', { id: id as never })).body.grants.map(({ role }) => role).sort()
/** Three colleagues and the admin who changes their roles. */
async function team(o: Office) {
  const admin = await placed(o, ['globalAdmin'])
  const people = [
    await placed(o, ['salesAgent'], { name: '김하늘' }),
    await placed(o, []),
    await placed(o, ['reportViewer']),
  ]
  return { admin, people, memberIds: people.map(({ member }) => member.id), call: o.as(admin.actor) }
}

describe('roles of many at once', () => {
  test('come out as the preview said, and the preview changes nothing', async () => {
    const o = await office()
    const { call, memberIds } = await team(o)
    const wanted = { memberIds, give: give('helpdeskAgent'), take: give('reportViewer') }
    const { body: preview } = await call('POST /role-changes/preview', wanted)
    expect(preview.changed).toBe(3)
    expect(await rolesOf(o, memberIds[0] ?? '')).toEqual(['salesAgent'])
    const { body } = await call('POST /role-changes', wanted)
    expect(body).toMatchObject({ status: 'done', moves: ['undo'] })
    expect(body.lines.map(({ after }) => after)).toEqual(preview.items.map(({ after }) => after))
    expect(await rolesOf(o, memberIds[0] ?? '')).toEqual(['helpdeskAgent', 'salesAgent'])
    expect(await rolesOf(o, memberIds[2] ?? '')).toEqual(['helpdeskAgent'])
  })

  test('are undone within a day, by another admin too, back to what each held', async () => {
    const o = await office()
    const { call, memberIds } = await team(o)
    const { id } = (
      await call('POST /role-changes', { memberIds, give: give('helpdeskAgent'), take: give('salesAgent') })
    ).body
    const { status, body } = await o.as('globalAdmin')('DELETE /role-changes/:id', { id })
    expect({ status, state: body.status, moves: body.moves }).toEqual({ status: 200, state: 'undone', moves: [] })
    expect(await Promise.all(memberIds.map((one) => rolesOf(o, one)))).toEqual([['salesAgent'], [], ['reportViewer']])
    expect(await call('DELETE /role-changes/:id', { id })).toMatchObject({ status: 409 })
  })

  test('are not undone after a day, nor over what somebody changed since', async () => {
    const o = await office()
    const { call, memberIds } = await team(o)
    const change = async () =>
      (await call('POST /role-changes', { memberIds, give: give('helpdeskAgent'), take: [] })).body.id
    const first = await change()
    await call('PUT /members/:id/grants', { id: memberIds[0] as never, grants: [] })
    expect((await call('DELETE /role-changes/:id', { id: first })).body).toMatchObject({ code: 'access.changedSince' })
    const second = await change()
    o.clock.moveTo('2026-03-03T09:00:00Z')
    expect((await call('DELETE /role-changes/:id', { id: second })).body).toMatchObject({ code: 'access.undoOver' })
  })

  test('leave the last admin be, and say of each whom it could not change, why', async () => {
    const o = await office()
    const { call, admin, memberIds } = await team(o)
    const second = await placed(o, ['globalAdmin'])
    const all = [admin.member.id, second.member.id, ...memberIds]
    const wanted = { memberIds: all, give: [], take: give('globalAdmin', 'salesAgent') }
    const { items, changed } = (await call('POST /role-changes/preview', wanted)).body
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual([null, null, null, null, 'access.lastAdmin'])
    expect(changed).toBe(2)
    await call('POST /role-changes', wanted)
    expect(await rolesOf(o, second.member.id)).toEqual(['globalAdmin'])
  })

  test('taken from each other’s admins at once leave one', async () => {
    const o = await office()
    const [a, b] = [await placed(o, ['globalAdmin']), await placed(o, ['globalAdmin'])]
    const take = (who: typeof a, from: typeof a) =>
      o.as(who.actor)('POST /role-changes', { memberIds: [from.member.id], give: [], take: give('globalAdmin') })
    const answers = await Promise.all([take(a, b), take(b, a)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('nobody gives beyond their own, nor in another company', async () => {
    const [o, other] = [await office(), await office()]
    const { memberIds } = await team(o)
    const wanted = { memberIds, give: give('globalAdmin'), take: [] }
    expect((await o.as('accountAdmin')('POST /role-changes', wanted)).body).toMatchObject({
      code: 'access.notYoursToGive',
    })
    expect(await o.as('salesAgent')('POST /role-changes/preview', wanted)).toMatchObject({ status: 403 })
    expect((await other.as('globalAdmin')('POST /role-changes/preview', wanted)).body.items).toEqual([])
    expect((await other.as('globalAdmin')('POST /role-changes', wanted)).body).toMatchObject({
      code: 'access.nothingToChange',
    })
  })
})

describe('out of the account, the directory or both', () => {
  const colleague = async (o: Office) => placed(o, ['salesAgent', 'partnerAdmin'])
  const out = (o: Office, id: string, from?: 'account' | 'directory' | 'both') =>
    o.as('globalAdmin')('DELETE /members/:id', { id: id as never, ...(from && { from }) })

  test('without the account nobody holds a role, and the place in the directory stays', async () => {
    const o = await office()
    const { member } = await colleague(o)
    expect((await out(o, member.id, 'account')).body).toMatchObject({ status: 'active', grants: [], guest: false })
  })
  test('without the directory a person is a guest, with a guest’s roles', async () => {
    const o = await office()
    const { member } = await colleague(o)
    expect((await out(o, member.id, 'directory')).body).toMatchObject({
      status: 'active',
      grants: [{ role: 'partnerAdmin' }],
      guest: true,
    })
    const grants = give('salesAgent')
    expect((await o.as('globalAdmin')('PUT /members/:id/grants', { id: member.id, grants })).body).toMatchObject({
      code: 'access.notForGuests',
    })
  })
  test('without both a person is removed', async () => {
    const o = await office()
    const { member } = await colleague(o)
    expect((await out(o, member.id)).body).toMatchObject({ status: 'removed', grants: [] })
  })
  test.each(['account', 'directory', 'both'] as const)('the last admin stays in the %s', async (from) => {
    const o = await office()
    const { member } = await placed(o, ['globalAdmin'])
    expect((await out(o, member.id, from)).body).toMatchObject({ code: 'access.lastAdmin' })
  })
})

describe('the list of people', () => {
  test('is filtered by location and by guests', async () => {
    const o = await office()
    const { member } = await placed(o, ['referralsUser'])
    const guest = await placed(o, ['partnerAdmin'])
    await o.as('globalAdmin')('DELETE /members/:id', { id: guest.member.id, from: 'directory' })
    const ids = async (input: object) =>
      (await o.as('globalAdmin')('GET /members', input)).body.items.map(({ id }) => id)
    expect(await ids({ guest: true })).toEqual([guest.member.id])
    expect(await ids({ guest: false })).toEqual([member.id])
    expect(await ids({ locationId: '0195c000-0000-7000-8000-00000000ffff' })).toEqual([])
  })
})
