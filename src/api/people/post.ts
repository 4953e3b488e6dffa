import type { Transact } from '#database/open.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { type Lang, languages } from '#kernel/words.ts'
import { strangerContext } from './stranger.ts'

export type Office = {
  readonly transact: Transact
  readonly clock: () => Date
  /** Called when a letter was asked for: the worker looks at the outbox at once. */
  readonly wake?: () => void
}

/** Asks for a letter outside any operation: what the sign-in library sends goes out like every other mail of the house. */
export const poster =
  ({ transact, clock, wake }: Office) =>
  async (letter: Letter, to: string, language: Lang, facts: Record<string, unknown> = {}) => {
    await transact({ reach: 'network' }, (db) =>
      post(strangerContext({ db, now: clock(), language }), letter, to, language, facts),
    )
    wake?.()
  }

/** The language somebody chose; English where the row says nothing we speak. */
export const langOf = (user: object): Lang =>
  languages.find((one) => 'language' in user && one === user.language) ?? 'en'
