import { type Static, Type } from 'typebox'
import { type Ctx, event } from './context.ts'
import { enter } from './register.ts'
import type { Lang, Said } from './words.ts'

/**
 * A letter of the house: subject, paragraphs and one button, in every language. `secret` letters (codes, links that sign in)
 * are sent and forgotten: their facts are kept nowhere once they have gone.
 */
export type Letter = {
  readonly name: string
  readonly subject: Said
  readonly body: readonly Said[]
  readonly button?: Said & { readonly path: string }
  readonly secret?: true
}

/** Every letter, by name: the mailer finds it here, the tests render it in both languages. */
export const letters = new Map<string, Letter>()

export function letter(name: string, is: Omit<Letter, 'name'>): Letter {
  return enter(letters, name, { name, ...is })
}

const Language = Type.Unsafe<Lang>(Type.String())
export const mailWanted = event('mail.wanted', {
  letter: Type.String(),
  to: Type.String(),
  language: Language,
  facts: Type.Record(Type.String(), Type.Unknown()),
})
export type MailWanted = Static<typeof mailWanted.facts>

/** Asks for a letter to be sent once this transaction has committed: no mail goes out for what was rolled back. */
export const post = (ctx: Ctx, { name }: Letter, to: string, language: Lang, facts: Record<string, unknown> = {}) =>
  ctx.tell(mailWanted, { letter: name, to, language, facts })
