import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { importing } from '#test/importing.ts'
import { oldCentre, person } from '#test/oldCentre.ts'
import { until } from '#test/wire.ts'
import { holdForClaim } from '../old-accounts/commands.ts'

const MANY = 20
type Told = { code?: string; title?: string }
const times = <T>(one: (n: number) => T) => Array.from({ length: MANY }, (_, n) => one(n))
/** Each answer that is neither what was asked for nor the refusal in words. */
const strange = (answers: readonly { status: number; body: unknown }[], refusal = '') =>
  answers.flatMap(({ status, body }) => {
    const { code = '', title } = body as Told
    return status === 200 || (refusal && code === refusal) ? [] : [[status, code, title]]
  })

describe('twenty at the same moment', () => {
  test('requests of one person make one company, and are answered alike', async () => {
    const { o, invited, run } = await oldCentre()
    const old = await invited()
    const mina = person(o, old.email)
    const answers = await Promise.all(times(() => mina.claim(old.token)))
    expect(strange(answers)).toEqual([])
    expect(new Set(answers.map(({ body }) => body.tenantId)).size).toBe(1)
    expect(await run(sql`select count(*)::int as n from accounts where name = ${old.name}`)).toEqual([{ n: 1 }])
  })

  test('people who were all invited make one company; each of the others is told who was first', async () => {
    const { o, account, manager, linkOf, run } = await oldCentre()
    const mark = o.tenantId.slice(-8)
    const contacts = times((n) => ({ email: `p${n}-${mark}@garam.example`, role: 'Global admin' }))
    const old = await account({ contacts })
    await manager('POST /vendor/legacy-accounts/:oldId/invitation', { oldId: old.oldId })
    const people = contacts.map(({ email }, n) => person(o, email, `Kim Mina ${n}`))
    const tokens = await Promise.all(people.map(({ email }) => linkOf(email)))
    const answers = await Promise.all(people.map((one, n) => one.claim(tokens[n] ?? '')))
    expect(strange(answers, 'migration.claimedBy')).toEqual([])
    const won = answers.flatMap(({ status }, n) => (status === 200 ? [people[n]?.name] : []))
    expect(won).toHaveLength(1)
    for (const { status, body } of answers)
      if (status !== 200) expect(JSON.stringify(body)).toContain(`${won[0]} has claimed`)
    expect(await run(sql`select count(*)::int as n from accounts where name = ${old.name}`)).toEqual([{ n: 1 }])
  })
})

/** Takes an account as a claim does, and keeps it until it is let go. */
async function held({ o }: Pick<Awaited<ReturnType<typeof oldCentre>>, 'o'>, oldId: string) {
  const [taken, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const over = o.within(async (ctx) => {
    await holdForClaim(ctx, [oldId])
    taken.resolve()
    await free.promise
    await ctx.db.execute(sql`update legacy_accounts set claimed_tenant_id = ${o.tenantId}, claimed_at = ${ctx.now.toISOString()} where old_id = ${oldId}`)
  }, 'network') // biome-ignore format: one thought
  await taken.promise
  return async () => {
    free.resolve()
    await over
  }
}

test('whoever waits too long for another’s claim is told so, and the database is not blamed', async () => {
  const centre = await oldCentre()
  const old = await centre.invited()
  const letGo = await held(centre, old.oldId)
  const mina = person(centre.o, old.email)
  expect(await mina.claim(old.token)).toMatchObject({ status: 503, body: { code: 'house.busy' }, headers: { 'retry-after': '2' } }) // biome-ignore format: one thought
  await letGo()
  expect((await mina.claim(old.token)).body).toMatchObject({ code: 'migration.claimedBy' })
})

const WAITING = sql`select from pg_locks where not granted and locktype = 'advisory'
  and database = (select oid from pg_database where datname = current_database())`

describe('an import', () => {
  const HEADER = 'Old ID,Company name,Country\n'
  test('that runs while an account of it is claimed leaves that account alone', async () => {
    const centre = await oldCentre()
    const desk = await importing('partnerManager', centre.o)
    const [claimed, other] = [await centre.account({ sites: 0 }), await centre.account({ sites: 0 })]
    const rows = [claimed, other].map(({ oldId, name }) => `${oldId},${name} anew,KR\n`).join('')
    const { id } = await desk.bring('accounts', HEADER + rows, 'checked')
    const letGo = await held(centre, claimed.oldId)
    await desk.call('POST /vendor/imports/:id/run', { id })
    const running = desk.work()
    await until(() => centre.run(WAITING), ({ length }) => length > 0) // biome-ignore format: one thought
    await letGo()
    await running
    const names = await centre.run(
      sql`select name from legacy_accounts where old_id in (${claimed.oldId}, ${other.oldId}) order by name`,
    )
    expect(names).toEqual([claimed.name, `${other.name} anew`].sort().map((name) => ({ name })))
  })

  test('is undone or claimed from, whoever comes first; the other is refused in words', async () => {
    const centre = await oldCentre()
    const desk = await importing('partnerManager', centre.o)
    for (let round = 0; round < 10; round++) {
      const old = await centre.invited({ sites: 0 })
      const { id } = await desk.bring('accounts', `${HEADER}${old.oldId},${old.name} anew,KR\n`)
      const mina = person(centre.o, old.email)
      const [claim, undo] = await Promise.all([mina.claim(old.token), desk.call('POST /vendor/imports/:id/undo', { id })]) // biome-ignore format: a pair
      const codes = [claim, undo].map(({ status, body }) => (status === 200 ? 200 : (body as Told).code))
      expect([[200, 'imports.claimedFrom'], ['migration.beingUndone', 200]]).toContainEqual(codes) // biome-ignore format: a table
      await desk.work()
      const settled = await mina.claim(old.token)
      const name = claim.status === 200 ? `${old.name} anew` : old.name
      expect(settled.body).toMatchObject({ status: 'completed', company: name })
      expect(await centre.run(sql`select name from accounts where tenant_id = ${settled.body.tenantId}`)).toEqual([{ name }]) // biome-ignore format: one thought
    }
  })
})
