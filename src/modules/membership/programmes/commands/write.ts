import type { Ctx } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { word } from '#kernel/words.ts'
import { admins } from '#modules/access/index.ts'
import { find } from '../queries.ts'

/** Writes to the company's global and account admins, each in their language. */
export async function write(ctx: Ctx, letter: Letter, facts: Record<string, unknown> = {}) {
  const { company, kind } = await find(ctx)
  const said = { company, kind: word(`kind.reseller.${kind}`), ...facts }
  for (const { email, language } of await admins(ctx, ['globalAdmin', 'accountAdmin'])) {
    await post(ctx, letter, email, language, said)
  }
}
