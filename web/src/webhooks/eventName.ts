import { named } from '../kit/say.ts'

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What an event tells, in words; one that nothing here brings about is called as programs call it. */
export const eventName = (name: string): string => named(`webhooks.event.${camel(name)}`, name)
