import type { Ctx } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { type Lang, word, writtenDay } from '#kernel/words.ts'
import { admins } from '#modules/access/index.ts'
import { ofTenant } from '../../accounts/queries.ts'
import { zoneOf } from '../rules/promises.ts'
import type { Verification } from '../tables.ts'

type Reader = { readonly language: Lang; readonly day: (at: Date) => string }

/** Writes to the company's contact and to those who can act for it there, each in their language, nobody twice. */
export async function write(
  ctx: Ctx,
  letter: Letter,
  { kind }: Pick<Verification, 'kind'>,
  facts: (reader: Reader) => Record<string, unknown>,
) {
  const { name, country, contact } = await ofTenant(ctx)
  const readers = [contact, ...(await admins(ctx, ['globalAdmin', 'accountAdmin']))]
  const once = new Map(readers.map(({ email, language }) => [email.toLowerCase(), language]))
  for (const [email, language] of once) {
    const day = (at: Date) => writtenDay(at, language, zoneOf(country))
    const said = { company: name, check: word(`kind.verification.${kind}`), ...facts({ language, day }) }
    await post(ctx, letter, email, language, said)
  }
}
