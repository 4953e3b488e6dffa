import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, event } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import { outbox } from '#kernel/outbox.ts'
import { office } from '#test/office.ts'

const said = event('test.waiting', {})
const told = async ({ db }: Ctx) =>
  Number((await db.execute<{ n: string }>(sql`select count(*) as n from outbox where name = ${said.name}`)).rows[0]?.n)
/** A fact with an id that is there already. */
const twice = ({ db, tenantId, now: toldAt }: Ctx, id: ReturnType<typeof newId<'event'>>) =>
  insertLater(db, outbox, [{ id, tenantId, name: said.name, facts: {}, toldAt }])

test('rows that wait are there for whoever looks, and at the end', async () => {
  const o = await office()
  const seen = await o.within(async (ctx) => {
    await ctx.tell(said, {})
    await ctx.tell(said, {})
    const n = await told(ctx)
    await ctx.tell(said, {})
    return n
  })
  expect([seen, await o.within(told)]).toEqual([2, 3])
})

test('what is taken back to a savepoint, or with all, takes with it the rows that waited', async () => {
  const o = await office()
  await o.within(async (ctx) => {
    await ctx.tell(said, {})
    await ctx.db.execute(sql`savepoint one`)
    await ctx.tell(said, {})
    await ctx.db.execute(sql`rollback to savepoint one`)
  })
  await expect(
    o.within(async (ctx) => {
      await ctx.tell(said, {})
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await o.within(told)).toBe(1)
})

test('what is wrong with a row is told by the next statement, or by the end, and nothing is kept', async () => {
  const o = await office()
  const id = newId<'event'>()
  const wrong = (more: (ctx: Ctx) => unknown) =>
    o.within(async (ctx) => {
      twice(ctx, id)
      twice(ctx, id)
      await more(ctx)
    })
  await expect(wrong(told)).rejects.toMatchObject({ cause: { code: '23505' } })
  await expect(wrong(() => null)).rejects.toMatchObject({ code: '23505' })
  expect(await o.within(told)).toBe(0)
})
