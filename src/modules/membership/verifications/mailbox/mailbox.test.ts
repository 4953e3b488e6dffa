import { expect, test } from 'vitest'
import { checksOf, enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { office } from '#test/office.ts'

const proofs = async (o: Awaited<ReturnType<typeof enrolledOffice>>) =>
  (await lettersOf(o)).filter(({ letter }) => letter === 'membership.mailboxProof')
const tokenOf = async (o: Awaited<ReturnType<typeof enrolledOffice>>) => String((await proofs(o)).at(-1)?.facts.token)

test('a contact who is not the one who enrolled proves the mailbox by the link in a letter', async () => {
  const o = await enrolledOffice({ mailProven: false })
  const { mailbox } = await checksOf(o)
  expect(mailbox).toMatchObject({ status: 'waiting', turn: 'partner', mailbox: { email: 'jiwoo@hanbit.example' } })
  const opened = await o.stranger('POST /mailbox-proofs', { token: await tokenOf(o) })
  expect(opened).toMatchObject({
    status: 200,
    body: { company: '한빛시스템', email: 'jiwoo@hanbit.example', status: 'accepted' },
  })
  expect((await checksOf(o)).mailbox.status).toBe('accepted')
})

test('pressed twice, even at once, the link answers the same', async () => {
  const o = await enrolledOffice({ mailProven: false })
  const token = await tokenOf(o)
  const answers = await Promise.all([1, 2, 3].map(() => o.stranger('POST /mailbox-proofs', { token })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await checksOf(o)).mailbox.history.filter(({ move }) => move === 'accept')).toHaveLength(1)
})

test('a link nobody sent is refused, and an old one says that it has expired', async () => {
  const o = await enrolledOffice({ mailProven: false })
  const token = await tokenOf(o)
  expect((await o.stranger('POST /mailbox-proofs', { token: 'A'.repeat(32) })).body).toMatchObject({
    code: 'mailbox.linkUnknown',
  })
  o.clock.moveTo('2026-03-20T09:00:00Z')
  expect((await o.stranger('POST /mailbox-proofs', { token })).body).toMatchObject({ code: 'mailbox.linkExpired' })
})

test('the letter is sent again after a minute, and the link before it stops working', async () => {
  const o = await enrolledOffice({ mailProven: false })
  const [first, { mailbox }] = [await tokenOf(o), await checksOf(o)]
  const again = () => o.as('globalAdmin')('POST /verifications/:id/letters', { id: mailbox.id })
  const early = await again()
  expect([early.status, early.headers['retry-after']]).toEqual([429, '60'])
  o.clock.moveTo('2026-03-02T09:01:01Z')
  expect((await again()).status).toBe(200)
  expect(await proofs(o)).toHaveLength(2)
  expect((await o.stranger('POST /mailbox-proofs', { token: first })).status).toBe(404)
})

test('nothing is sent for a mailbox already proven, nor by another company', async () => {
  const [o, other] = [await enrolledOffice(), await office()]
  const { mailbox } = await checksOf(o)
  expect((await o.as('globalAdmin')('POST /verifications/:id/letters', { id: mailbox.id })).status).toBe(409)
  expect((await other.as('globalAdmin')('POST /verifications/:id/letters', { id: mailbox.id })).status).toBe(404)
  expect((await o.as('salesAgent')('POST /verifications/:id/letters', { id: mailbox.id })).status).toBe(403)
})

test('only a hash of the link is kept with the check', async () => {
  const o = await enrolledOffice({ mailProven: false })
  const token = await tokenOf(o)
  const rows = await o.within(async (ctx) => (await ctx.db.execute('select * from mailbox_proofs')).rows)
  expect(JSON.stringify(rows)).not.toContain(token)
})
