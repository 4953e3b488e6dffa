export * as accounts from './accounts/letters.ts'
export * as joins from './joins/letters.ts'
