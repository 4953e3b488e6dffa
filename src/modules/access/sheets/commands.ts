import { sql } from 'drizzle-orm'
import { type Ctx, contextOf } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { refusalIn } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/words.ts'
import { inviteEach } from '../invitations/commands.ts'
import { setGrants } from '../members/commands.ts'
import { rolesChanged } from '../members/letters.ts'
import { memberWith } from '../members/queries.ts'
import { without } from '../members/rules.ts'
import { locationsMeant } from '../roles/scopes.ts'
import { type Row, rowsIn, understood } from './rules.ts'
import type { Outcome, Sheet } from './shapes.ts'

/** What the sheet would do, row by row: it is done and taken back, so nothing can come out differently. */
export async function check(ctx: Ctx, sheet: Sheet) {
  await ctx.db.execute(sql`savepoint sheet`)
  const outcomes = await run(contextOf({ ...ctx, changes: [] }), sheet)
  await ctx.db.execute(sql`rollback to savepoint sheet`)
  return outcomes
}

/** Invites whoever is new and gives roles to whoever is here; a row that is wrong keeps none of the others back. */
export async function run(ctx: Ctx, { text, language }: Sheet): Promise<Outcome[]> {
  const rows = rowsIn(text)
  const places = [...new Set(rows.map(({ location }) => location).filter(Boolean))]
  const outcomes: Outcome[] = []
  for (const row of joined(understood(rows, await locationsMeant(ctx, places))))
    outcomes.push(...(await settle(ctx, row, language)))
  return outcomes.sort((one, other) => one.written.line - other.written.line)
}

type Person = { rows: Row[]; wrong: Row[] }
/** The good rows of one address are one wish: the same person at several locations stands on several lines. */
function joined(rows: readonly Row[]): Person[] {
  const people = new Map<string, Person>()
  for (const row of rows) {
    const key = row.written.email.toLowerCase()
    const person = people.get(key) ?? { rows: [], wrong: [] }
    people.set(key, person)
    if (row.refusal) person.wrong.push(row)
    else person.rows.push(row)
  }
  return [...people.values()]
}

async function settle(ctx: Ctx, { rows, wrong }: Person, language: Lang): Promise<Outcome[]> {
  const said = wrong.map(({ written, refusal }): Outcome => ({ written, outcome: 'wrong', refusal }))
  const [first] = rows
  if (!first) return said
  const { outcome, refusal } = await settleOne(ctx, first, { grants: rows.flatMap(({ grants }) => grants), language })
  return [...said, ...rows.map(({ written }): Outcome => ({ written, outcome, refusal }))]
}

type Wish = { grants: Row['grants']; language: Lang }
async function settleOne(
  ctx: Ctx,
  { written: { email, name } }: Row,
  { grants, language }: Wish,
): Promise<Omit<Outcome, 'written'>> {
  const member = await memberWith(ctx, email)
  if (!member) {
    const [answer] = await inviteEach(ctx, [{ email, name: name || null, grants, language }])
    return answer?.refusal ? { outcome: 'wrong', refusal: answer.refusal } : { outcome: 'invited', refusal: null }
  }
  const wanted = [...member.ownGrants, ...without(grants, member.ownGrants)]
  if (wanted.length === member.ownGrants.length) return { outcome: 'same', refusal: null }
  try {
    const { tenant, after } = await setGrants({ ...ctx, expects: null }, { id: member.id, grants: wanted })
    await post(ctx, rolesChanged, after.email, after.language, { by: ctx.actor.name, company: tenant.name })
    return { outcome: 'given', refusal: null }
  } catch (error) {
    return { outcome: 'wrong', refusal: refusalIn(error) }
  }
}
