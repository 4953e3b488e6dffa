import { named } from '../kit/say.ts'

/** Where the word of an event stands: its own name, written as keys are. */
export const wordOf = (name: string): string =>
  `webhooks.event.${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`

/** What an event tells, in words; one that nothing here brings about is called as programs call it. */
export const eventName = (name: string): string => named(wordOf(name), name)
