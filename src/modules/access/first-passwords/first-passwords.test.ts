import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { NOWHERE } from '#database/open.ts'
import { addMember, handOutPassword, isTakenOver, newTemporary, openDirectories } from '#modules/access/index.ts'
import { door } from '#test/door.ts'

const d = await door()
afterAll(d.close)
const DAY = 86_400_000
const OWN = 'four stones under the bridge'

let count = 0
/** A directory somebody opened for a customer, and its admin's temporary password. */
async function handed() {
  const domain = `first-${process.pid}-${++count}.customers.example`
  const password = newTemporary()
  const email = `admin@${domain}`
  const admin = { name: 'Rosa Harding', userName: email, language: 'en', password } as const
  const [opened] = await d.within((ctx) => openDirectories(ctx, [{ name: 'Harbor Light', country: 'US', domain, standings: { customer: 'active' }, admin }]), NOWHERE) // biome-ignore format: one call
  return { email, password, opened }
}
const sign = (email: string, password: string) => d.browser().call('POST', '/auth/sign-in/email', { email, password })
const choose = (email: string, temporary: string, password = OWN) =>
  d.browser().call('POST', '/first-passwords', { email, temporary, password })

describe('a temporary password', () => {
  test('opens nothing but the choice of one’s own, which signs in from then on', async () => {
    const { email, password } = await handed()
    expect(await sign(email, password)).toMatchObject({
      status: 401,
      body: { code: 'access.passwordTemporary', link: '/first-password' },
    })
    expect(await choose(email, password)).toMatchObject({ status: 200, body: { email } })
    expect(await sign(email, password)).toMatchObject({ status: 401, body: { code: 'access.wrongSignIn' } })
    expect((await sign(email, OWN)).status).toBe(200)
  })

  test('is handed out anew until one’s own is chosen, and the older ones are over', async () => {
    const { email, password, opened } = await handed()
    const again = await d.within((ctx) => handOutPassword(ctx, opened?.tenantId ?? NOWHERE))
    expect(await choose(email, password)).toMatchObject({ status: 401 })
    expect((await choose(email, again?.password ?? '')).status).toBe(200)
    expect(await d.within((ctx) => handOutPassword(ctx, opened?.tenantId ?? NOWHERE))).toBeNull()
  })

  test('is handed out to the admin the directory came with alone, and to nobody once another admin is in', async () => {
    const { opened } = await handed()
    const here = opened?.tenantId ?? NOWHERE
    const hand = () => d.within((ctx) => handOutPassword(ctx, here))
    const set = (change: string) =>
      d.within(({ db }) => db.execute(sql`update members set status = ${change} where tenant_id = ${here} and user_id = ${opened?.userId}`))
    const { id } = await d.person(0)
    await set('removed')
    const second = await d.within((ctx) => addMember(ctx, { userId: id, grants: [] }), here)
    expect(await hand()).toBeNull()
    await set('active')
    expect((await hand())?.userName).toMatch(/^admin@/)
    const grants = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }]
    await d.within(({ db }) => db.execute(sql`update members set own_grants = ${JSON.stringify(grants)}::jsonb where id = ${second.id}`))
    expect(await hand()).toBeNull()
  }) // biome-ignore format: one story

  test('given back by an admin leaves the directory taken over for good, whoever its admins are later', async () => {
    const { email, password, opened } = await handed()
    const here = opened?.tenantId ?? NOWHERE
    const taken = () => d.within(isTakenOver, here)
    expect(await taken()).toBe(false)
    await choose(email, password)
    expect(await taken()).toBe(true)
    await d.within(({ db }) => db.execute(sql`update members set status = 'removed', own_grants = '[]' where tenant_id = ${here}`))
    expect(await taken()).toBe(true)
    expect(await d.within((ctx) => handOutPassword(ctx, here))).toBeNull()
  }) // biome-ignore format: one story

  test('works once', async () => {
    const { email, password } = await handed()
    await choose(email, password)
    expect(await choose(email, password, 'another four long words')).toMatchObject({ status: 401 })
  })

  test('may be read aloud: capitals and hyphens do not matter', async () => {
    const { email, password } = await handed()
    expect((await choose(email, password.toUpperCase().replaceAll('-', ' '))).status).toBe(200)
  })

  test('is not replaced by a weak one', async () => {
    const { email, password } = await handed()
    expect(await choose(email, password, 'short')).toMatchObject({ body: { code: 'access.passwordShort' } })
    expect((await choose(email, password)).status).toBe(200)
  })

  test('that is wrong counts as a try, and after five whoever guesses waits: the person does not', async () => {
    const { email, password } = await handed()
    const guesser = d.browser()
    const guess = () =>
      guesser.call('POST', '/first-passwords', { email, temporary: 'abcd-efgh-jkmn-pqrs', password: OWN })
    for (let n = 0; n < 5; n++) expect((await guess()).status).toBe(401)
    expect(await guess()).toMatchObject({ status: 429, body: { code: 'access.waiting' } })
    expect((await choose(email, password)).status).toBe(200)
    expect((await sign(email, OWN)).status).toBe(200)
  })

  test('is over after thirty days', async () => {
    const { email, password } = await handed()
    d.pass(30 * DAY)
    expect(await choose(email, password)).toMatchObject({ status: 401, body: { code: 'access.wrongSignIn' } })
  })
})

test('of two directories with one domain the second is not opened, and nothing of it is kept', async () => {
  const { email } = await handed()
  const domain = email.slice('admin@'.length)
  const admin = { name: 'Rosa Harding', userName: `other@${domain}`, language: 'en', password: null } as const
  const again = { name: 'Harbor Dark', country: 'US', domain, standings: {}, admin }
  expect(await d.within((ctx) => openDirectories(ctx, [again]), NOWHERE)).toEqual([null])
  expect(await sign(admin.userName, OWN)).toMatchObject({ status: 401, body: { code: 'access.wrongSignIn' } })
})
