import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { items } from '#modules/notifications/inbox/tables.ts'
import { connected } from '#test/directory.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { remind } from './commands/secrets.ts'

const make = async (o: Office, name = 'Company directory') =>
  (await o.as('globalAdmin')('POST /provisioning/secrets', { name })).body
const actions = (o: Office) =>
  o.within((ctx) =>
    ctx.db
      .select()
      .from(items)
      .where(and(within(ctx, items), eq(items.code, 'provisioningSecret.ending'), isNull(items.closedAt))),
  )
const lettersTo = async (o: Office, address: string) => {
  const rows = await o.within((ctx) =>
    ctx.db
      .select()
      .from(outbox)
      .where(and(within(ctx, outbox), eq(outbox.name, 'mail.wanted')))
      .orderBy(outbox.id),
  )
  return rows
    .map(({ facts }) => facts as { to: string; letter: string })
    .filter(({ to, letter }) => to === address && letter !== 'access.placeChanged')
    .map(({ letter }) => letter)
}
/** The clock goes on, and the job does what is due then. */
const at = async (o: Office, time: string) => {
  o.clock.moveTo(time)
  while ((await o.within(remind, 'network')) > 0);
  await settle(o)
}

describe('the secret of a directory', () => {
  test('that runs out is told of at 30, 7 and 1 days and when it has, once each, by letter and action', async () => {
    const o = await office()
    const admin = await placed(o, ['globalAdmin'])
    await make(o)
    for (const time of ['2027-01-30', '2027-01-31', '2027-02-01', '2027-02-24', '2027-03-01T10:00:00Z'])
      await at(o, time)
    expect(await actions(o)).toMatchObject([{ title: { en: expect.stringContaining('runs out within a day') } }])
    await at(o, '2027-03-03')
    await at(o, '2027-03-04')
    expect(await lettersTo(o, admin.email)).toEqual([
      ...Array(3).fill('access.directorySecretEnding'),
      'access.directorySecretOver',
    ])
    expect(await actions(o)).toMatchObject([
      {
        roles: ['globalAdmin', 'owner'],
        link: '/account/provisioning',
        title: { en: 'The secret of your directory, “Company directory”, has run out' },
      },
    ])
  })

  test('revoked, or replaced after it has run out, leaves nothing to do', async () => {
    const o = await office()
    const { id } = await make(o)
    await at(o, '2027-02-24')
    expect(await actions(o)).toHaveLength(1)
    await o.as('globalAdmin')('DELETE /provisioning/secrets/:id', { id })
    await at(o, '2027-03-03')
    expect(await actions(o)).toEqual([])
    await make(o, 'The next')
    await at(o, '2028-04-01')
    expect(await actions(o)).toHaveLength(1)
    await make(o, 'The one after')
    await settle(o)
    expect(await actions(o)).toEqual([])
  })
})

describe('somebody the directory brings suspended', () => {
  test('is welcomed when the directory opens their place, and not a second time', async () => {
    const d = await connected()
    const { body } = await d.create('mina', { active: false })
    await settle(d.o)
    expect(await lettersTo(d.o, d.mail('mina'))).toEqual([])
    for (const value of ['True', 'False', 'True']) {
      await d.patch(`/Users/${body.id}`, { op: 'Replace', path: 'active', value })
      await settle(d.o)
    }
    expect(await lettersTo(d.o, d.mail('mina'))).toEqual(['access.provisionedByPassword'])
  })

  test('is welcomed as well when a colleague opens it', async () => {
    const d = await connected()
    const { body } = await d.create('jun', { active: false })
    const { version } = (await d.as('globalAdmin')('GET /members/:id', { id: body.id })).body
    expect(version).toBeGreaterThan(0)
    expect((await d.as('globalAdmin')('POST /members/:id/restoration', { id: body.id })).status).toBe(200)
    await settle(d.o)
    expect(await lettersTo(d.o, d.mail('jun'))).toEqual(['access.provisionedByPassword'])
  })
})
