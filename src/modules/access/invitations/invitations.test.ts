import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { entries } from '#modules/audit/entries/tables.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf, newPerson, placed } from '#test/places.ts'
import { expire } from './commands.ts'

const give = (...roles: Parameters<typeof grantOf>[0][]) => roles.map(grantOf) as never
const soon = () => `${Math.random().toString(36).slice(2)}@hanbit.example`
const invite = async (o: Office, emails: string[], ...roles: Parameters<typeof grantOf>[0][]) =>
  (await o.as('globalAdmin')('POST /invitations', { emails, grants: give(...roles), language: 'ko' })).body
/** The token of the newest letter to an address. */
const tokenTo = (o: Office, to: string) =>
  o.within(async (ctx) => {
    const rows = await ctx.db
      .select()
      .from(outbox)
      .where(and(within(ctx, outbox), eq(outbox.name, 'mail.wanted')))
      .orderBy(outbox.id)
    const letters = rows.map(({ facts }) => facts as { to: string; letter: string; facts: { token: string } })
    return letters.findLast((one) => one.to === to && one.letter === 'access.invited')?.facts.token ?? ''
  })

describe('an invitation', () => {
  test('goes to each address with its own answer: one that cannot be invited keeps none back', async () => {
    const o = await office()
    const here = await placed(o, ['salesAgent'])
    const [one, two] = [soon(), soon()]
    const { items, invited } = await invite(
      o,
      [one, two, one, here.email, 'not an address', 'someone@gmail.com'],
      'salesAgent',
    )
    expect(invited).toBe(2)
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      null,
      'access.invitedAlready',
      'access.memberHere',
      expect.any(String),
      expect.any(String),
    ])
    const list = (await o.as('salesAgent')('GET /invitations', {})).body.items
    expect(list).toMatchObject([
      { email: two, status: 'pending', moves: ['resend', 'withdraw'] },
      { email: one, sends: 1 },
    ])
    expect(JSON.stringify([items, list])).not.toMatch(/token/i)
  })

  test('is for ten addresses at most', async () => {
    const o = await office()
    const emails = Array.from({ length: 11 }, soon)
    expect(await o.as('globalAdmin')('POST /invitations', { emails, grants: [], language: 'en' })).toMatchObject({
      status: 400,
    })
  })

  test('accepted by a new person makes a sign-in and a place with the roles, in the company’s own log', async () => {
    const o = await office()
    const email = soon()
    await invite(o, [email], 'salesAgent')
    const token = await tokenTo(o, email)
    expect((await o.stranger('POST /invited', { token })).body).toMatchObject({
      email,
      company: 'Hanbit Systems',
      isHere: false,
    })
    const person = { token, name: '박지수', password: 'four words that do not belong', language: 'ko' } as const
    expect((await o.stranger('POST /invited/person', person)).body).toMatchObject({ email, tenantId: o.tenantId })
    expect((await o.as('globalAdmin')('GET /members', { search: email })).body.items).toMatchObject([
      { name: '박지수', grants: [{ role: 'salesAgent' }] },
    ])
    expect((await o.stranger('POST /invited', { token })).body).toMatchObject({ code: 'access.invitationUsed' })
    const kept = await o.within((ctx) =>
      ctx.db
        .select()
        .from(entries)
        .where(and(within(ctx, entries), eq(entries.operation, 'POST /invited/person'))),
    )
    expect(kept).toHaveLength(1)
  })

  test('accepted by who has a sign-in takes the place, and only under the address it went to', async () => {
    const o = await office()
    const person = await newPerson()
    await invite(o, [person.email], 'billingAdmin')
    const token = await tokenTo(o, person.email)
    const accept = (who: object) => o.as({ ...who, grants: [] })('POST /invited/acceptance', { token })
    expect(
      (
        await o.stranger('POST /invited/person', {
          token,
          name: 'A',
          password: 'four words that do not belong',
          language: 'en',
        })
      ).body,
    ).toMatchObject({ code: 'access.signInToAccept' })
    expect((await accept(await newPerson())).body).toMatchObject({ code: 'access.invitedUnderOther' })
    const both = await Promise.all([accept(person), accept(person)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await o.as('globalAdmin')('GET /members', { search: person.email })).body.items).toMatchObject([
      { grants: [{ role: 'billingAdmin' }] },
    ])
  })

  test('works for fourteen days, is sent again with a new link, and the old link is dead', async () => {
    const o = await office()
    const email = soon()
    const [{ invitation } = { invitation: null }] = (await invite(o, [email])).items
    const [id, first] = [invitation?.id as never, await tokenTo(o, email)]
    expect(await o.as('globalAdmin')('POST /invitations/:id/letters', { id })).toMatchObject({ status: 429 })
    o.clock.moveTo('2026-03-16T09:00:00Z')
    expect((await o.stranger('POST /invited', { token: first })).body).toMatchObject({ code: 'access.invitationOver' })
    await o.within(expire, 'network')
    const listed = async () => (await o.as('globalAdmin')('GET /invitations', {})).body.items
    expect(await listed()).toMatchObject([{ status: 'expired', moves: ['resend', 'withdraw'] }])
    expect((await o.as('globalAdmin')('POST /invitations/:id/letters', { id })).body).toMatchObject({
      status: 'pending',
      sends: 2,
    })
    expect((await o.stranger('POST /invited', { token: first })).body).toMatchObject({
      code: 'access.invitationUnknown',
    })
    expect(await o.stranger('POST /invited', { token: await tokenTo(o, email) })).toMatchObject({ status: 200 })
  })

  test('withdrawn opens nothing, and the address may be invited anew', async () => {
    const o = await office()
    const email = soon()
    const [{ invitation } = { invitation: null }] = (await invite(o, [email])).items
    const token = await tokenTo(o, email)
    await o.as('globalAdmin')('DELETE /invitations/:id', { id: invitation?.id as never })
    expect(await o.stranger('POST /invited', { token })).toMatchObject({ status: 404 })
    expect((await invite(o, [email])).invited).toBe(1)
  })

  test('carries no role that is not the inviter’s to give, and is nobody’s of another company', async () => {
    const [o, other] = [await office(), await office()]
    const wanted = { emails: [soon()], grants: give('globalAdmin'), language: 'en' as const }
    expect((await o.as('accountAdmin')('POST /invitations', wanted)).body.items).toMatchObject([
      { problem: { code: 'access.notYoursToGive' } },
    ])
    expect(await o.as('salesAgent')('POST /invitations', wanted)).toMatchObject({ status: 403 })
    const [{ invitation } = { invitation: null }] = (await invite(o, [soon()])).items
    expect(await other.as('globalAdmin')('DELETE /invitations/:id', { id: invitation?.id as never })).toMatchObject({
      status: 404,
    })
    expect((await other.as('globalAdmin')('GET /invitations', {})).body.items).toEqual([])
  })
})

describe('an address outside the company', () => {
  test('is invited as a guest, with a guest’s roles only, and stays one', async () => {
    const o = await office()
    await placed(o, ['globalAdmin'])
    const email = `consultant-${Math.random().toString(36).slice(2)}@quillonridge.example`
    expect((await invite(o, [email], 'salesAgent')).items).toMatchObject([{ problem: { code: 'access.notForGuests' } }])
    expect((await invite(o, [email], 'partnerAdmin')).items).toMatchObject([{ invitation: { guest: true } }])
    const token = await tokenTo(o, email)
    await o.stranger('POST /invited/person', {
      token,
      name: 'Guest',
      password: 'four words that do not belong',
      language: 'en',
    })
    const [member] = (await o.as('globalAdmin')('GET /members', { guest: true })).body.items
    expect(member).toMatchObject({ email, guest: true })
    const answer = await o.as('globalAdmin')('PUT /members/:id/grants', {
      id: member?.id as never,
      grants: give('globalAdmin'),
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'access.notForGuests' } })
  })
})
