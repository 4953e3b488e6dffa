import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { outbox } from '#kernel/outbox.ts'
import { members } from '#modules/access/index.ts'
import { enrolled, newcomer } from '#test/newcomer.ts'
import { office } from '#test/office.ts'
import { reactions } from '../reactions.ts'

/** A second person of a company that is here, who has asked to join it. */
async function asking() {
  const company = await enrolled()
  const { contact } = company.company
  const second = await newcomer({
    ...company.company,
    contact: { ...contact, firstName: 'Jo', email: contact.email.replace('rosa', 'jo') },
  })
  await second.fill()
  await second.as('POST /enrolment/submission', {})
  const { body } = await second.as('POST /enrolment/join', { message: 'I lead the Bristol team.' })
  return { company, second, asked: body }
}

/** Lets the listeners of a tenant hear every fact of that name told there, twice: facts arrive at least once. */
async function hear(tenantId: Id<'tenant'>, name: string) {
  const { within } = await office()
  await within(async (ctx) => {
    const here = inTenant(ctx, tenantId)
    const told = await ctx.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.tenantId, tenantId), eq(outbox.name, name)))
      .orderBy(outbox.id)
    for (const { facts } of [...told, ...told])
      for (const reaction of reactions)
        if (reaction.event === name) await reaction.run(here, facts as never, undefined as never)
  }, 'network')
}

const lettersOf = async (tenantId: Id<'tenant'>) => {
  const { within } = await office()
  const rows = await within(
    (ctx) =>
      ctx.db
        .select()
        .from(outbox)
        .where(and(eq(outbox.tenantId, tenantId), eq(outbox.name, 'mail.wanted')))
        .orderBy(outbox.id),
    'network',
  )
  return rows.map(({ facts }) => facts as { letter: string; to: string; facts: Record<string, unknown> })
}

/** The person's places, the older company first. */
const placesOf = async (userId: Id<'user'>) => {
  const { within } = await office()
  return within(
    (ctx) =>
      ctx.db
        .select({ tenantId: members.tenantId, status: members.status, grants: members.grants })
        .from(members)
        .where(eq(members.userId, userId))
        .orderBy(members.tenantId),
    'network',
  )
}

test('whoever asks waits, and the company’s admins see the request', async () => {
  const { company, second, asked } = await asking()
  expect(asked).toMatchObject({ status: 'asking', next: null, moves: ['withdraw'] })
  const { items } = (await company.as('GET /joins', { status: 'pending' })).body
  expect(items).toMatchObject([
    { email: second.person.email, message: 'I lead the Bristol team.', moves: ['accept', 'refuse'] },
  ])
})

test('let in, the person is a member without roles and their draft is over', async () => {
  const { company, second } = await asking()
  const [join] = (await company.as('GET /joins', {})).body.items
  expect((await company.as('POST /joins/:id/acceptance', { id: join?.id ?? ('' as never) })).body).toMatchObject({
    status: 'accepted',
    moves: [],
  })
  expect(await placesOf(second.person.id)).toEqual([
    { tenantId: company.tenantId, status: 'active', grants: [] },
    { tenantId: second.tenantId, status: 'active', grants: expect.any(Array) },
  ])
  await hear(second.tenantId, 'enrolment.answered')
  expect((await placesOf(second.person.id)).map(({ status }) => status)).toEqual(['active', 'removed'])
  expect((await second.as('GET /enrolment', {})).body).toMatchObject({ status: 'joined', next: null })
  expect((await lettersOf(company.tenantId)).find(({ to }) => to === second.person.email)).toMatchObject({
    letter: 'membership.joinAccepted',
  })
})

test('turned away, the person reads the reason, no name, and may go on with the draft', async () => {
  const { company, second } = await asking()
  const [join] = (await company.as('GET /joins', {})).body.items
  await company.as('POST /joins/:id/refusal', { id: join?.id as never, reason: 'Nobody here knows you' })
  await hear(second.tenantId, 'enrolment.answered')
  const { body } = await second.as('GET /enrolment', {})
  expect(body).toMatchObject({ status: 'draft', next: 'choice', refusedFor: 'Nobody here knows you' })
  const letter = (await lettersOf(company.tenantId)).find(({ letter }) => letter === 'membership.joinRefused')
  expect(JSON.stringify(letter?.facts)).not.toContain(company.company.profile.legalName)
})

test('taken back, it can no longer be answered', async () => {
  const { company, second } = await asking()
  const [join] = (await company.as('GET /joins', {})).body.items
  expect((await second.as('DELETE /enrolment/join', {})).body).toMatchObject({ status: 'draft' })
  expect(await company.as('POST /joins/:id/acceptance', { id: join?.id as never })).toMatchObject({ status: 409 })
})

test('taken back and answered at once, exactly one of the two happens', async () => {
  const { company, second } = await asking()
  const [join] = (await company.as('GET /joins', {})).body.items
  const answers = await Promise.all([
    second.as('DELETE /enrolment/join', {}),
    company.as('POST /joins/:id/acceptance', { id: join?.id as never }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('asked for nothing that is here, there is nobody to ask', async () => {
  const { as, fill } = await newcomer()
  await fill()
  expect((await as('POST /enrolment/join', {})).body).toMatchObject({ code: 'membership.notHere' })
})

test('the requests of a company are its admins’ to answer, and nobody else’s', async () => {
  const { company } = await asking()
  const [join] = (await company.as('GET /joins', {})).body.items
  const id = join?.id as never
  const sales = company.everyone({
    tenantId: company.tenantId,
    grants: [{ role: 'salesAgent', scope: 'organisation', scopeId: null }],
  })
  expect((await sales('POST /joins/:id/acceptance', { id })).status).toBe(403)
  expect((await (await office()).as('globalAdmin')('POST /joins/:id/acceptance', { id })).status).toBe(404)
  expect((await (await office()).as('globalAdmin')('GET /joins', {})).body.items).toEqual([])
})
