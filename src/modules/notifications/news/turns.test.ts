import { describe, expect, test } from 'vitest'
import type { Role } from '#kernel/permissions.ts'
import { expire } from '#modules/migration/late-claims/commands/expire.ts'
import { withdraw } from '#modules/migration/late-claims/commands/partner.ts'
import { tellMoved } from '#modules/migration/late-claims/commands/tell.ts'
import { store } from '#modules/migration/late-claims/tables.ts'
import { suggest } from '#modules/migration/suggestions/commands.ts'
import { buyer } from '#test/buyer.ts'
import { settle } from '#test/hearing.ts'
import { enrolled, inventedCompany } from '#test/newcomer.ts'
import type { Office } from '#test/office.ts'

type Company = Awaited<ReturnType<typeof enrolled>>
const WHOSE = ['merge.', 'transfer.', 'suggestions.', 'lateClaim.']
const concerns = (code: string) => WHOSE.some((start) => code.startsWith(start))
/** What of it is open for whoever holds only this role. */
async function seen(o: Pick<Office, 'tenantId' | 'clock'>, as: Office['as'], role: Role) {
  await settle(o)
  const grants = [{ role, scope: 'organisation', scopeId: null }] as const
  const { body } = await as({ grants: [...grants], tenantId: o.tenantId, standings: { network: 'active' } })(
    'GET /inbox',
    {},
  )
  return body.items.filter(({ code, closedAt }) => concerns(code) && closedAt === null).map(({ code }) => code)
}
const open = (o: Company, role: Role = 'accountAdmin') => seen(o, o.everyone, role)
const idOf = ({ enrolment }: Company) => enrolment.result?.globalId ?? ''

describe('a merge is an action for those whose turn it is', () => {
  test('to answer it, then to confirm it, then nobody’s', async () => {
    const [a, b] = [await enrolled(), await enrolled()]
    const { id } = (await a.as('POST /merges', { partnerId: idOf(b) })).body
    expect([await open(a), await open(b)]).toEqual([[], ['merge.answer']])
    await b.as('POST /merges/:id/acceptance', { id })
    expect([await open(a), await open(b)]).toEqual([['merge.confirm'], []])
    await a.as('POST /merges/:id/confirmation', { id })
    expect([await open(a), await open(b)]).toEqual([[], []])
  })

  test('and is gone when it is declined or withdrawn', async () => {
    const [a, b] = [await enrolled(), await enrolled()]
    const first = (await a.as('POST /merges', { partnerId: idOf(b) })).body
    await b.as('POST /merges/:id/rejection', { id: first.id, reason: 'Not now.' })
    expect(await open(b)).toEqual([])
    const second = (await a.as('POST /merges', { partnerId: idOf(b) })).body
    expect(await open(b)).toEqual(['merge.answer'])
    await a.as('DELETE /merges/:id', { id: second.id })
    expect(await open(b)).toEqual([])
  })

  test('who cannot answer it does not see it', async () => {
    const [a, b] = [await enrolled(), await enrolled()]
    await a.as('POST /merges', { partnerId: idOf(b) })
    const roles: Role[] = ['globalAdmin', 'accountAdmin', 'userAdmin', 'partnerAdmin', 'reportViewer']
    const who: unknown[] = []
    for (const role of roles) who.push((await open(b, role)).length)
    expect(who).toEqual([1, 1, 0, 0, 0])
  })
})

test('a location on its way is an action for the company that receives, until it is answered', async () => {
  const [a, b] = [await enrolled(), await enrolled()]
  const site = { name: 'Bath office', country: 'GB', addressLine1: '2 Quay', city: 'Bath', postalCode: 'BA1 1UA', contact: inventedCompany().contact } // biome-ignore format: one thought
  const { id: locationId } = (await a.as('POST /locations', site)).body
  const { id } = (await a.as('POST /transfers', { locationId, partnerId: idOf(b) })).body
  expect([await open(a), await open(b)]).toEqual([[], ['transfer.answer']])
  await b.as('POST /transfers/:id/acceptance', { id })
  expect([await open(a), await open(b)]).toEqual([[], []])
})

test('colleagues the old centre knew are one action, for who may give roles, until the last is decided', async () => {
  const o = await buyer()
  const person = (n: number) => ({ name: `Kim ${n}`, email: `kim${n}@hanbit.example`, language: 'ko' as const, oldRole: null, printedOldId: 'PM-1', locationId: null }) // biome-ignore format: one thought
  await o.within((ctx) => suggest(ctx, [person(1), person(2)]))
  expect(await seen(o, o.as, 'userAdmin')).toEqual(['suggestions.open'])
  expect(await seen(o, o.as, 'partnerAdmin')).toEqual([])
  for (const { id } of (await o.as('globalAdmin')('GET /role-suggestions', {})).body.items) {
    expect(await seen(o, o.as, 'userAdmin')).toHaveLength(1)
    await o.as('globalAdmin')('DELETE /role-suggestions/:id', { id })
  }
  expect(await seen(o, o.as, 'userAdmin')).toEqual([])
})

describe('a late claim is an action while the company owes its proof', () => {
  async function asked() {
    const o = await buyer()
    const who = { askedByName: 'Kim', askedByEmail: 'kim@hanbit.example', language: 'ko' } as const
    const row = await o.within(async (ctx) => {
      const one = await store.insert(ctx, { status: 'asked', oldId: 'PM1', printedOldId: 'PM-1', expiresAt: new Date('2026-04-01'), ...who }) // biome-ignore format: one thought
      await tellMoved(ctx, one)
      return one
    })
    return { o, row }
  }

  test('until it is withdrawn', async () => {
    const { o, row } = await asked()
    expect([await seen(o, o.as, 'accountAdmin'), await seen(o, o.as, 'userAdmin')]).toEqual([['lateClaim.proof'], []])
    await o.within((ctx) => withdraw(ctx, { id: row.id }))
    expect(await seen(o, o.as, 'accountAdmin')).toEqual([])
  })

  test('or until it runs out', async () => {
    const { o } = await asked()
    o.clock.moveTo('2026-04-02T09:00:00Z')
    await o.within(expire, 'network')
    expect(await seen(o, o.as, 'accountAdmin')).toEqual([])
  })
})
