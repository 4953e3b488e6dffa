/** Every letter of the module, in one import: the mailer and its tests render them all. */
export * from './domains/letters.ts'
export * from './members/letters.ts'
export * from './people/letters.ts'
export * from './sign-ups/letters.ts'
