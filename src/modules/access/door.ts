/** What the people's door uses of who is there: passwords, tries, proofs, and the letters about them. Nothing else enters behind the index. */
export { endAllBy as endAppsOf } from './authorizations/commands.ts'
export { forgetTries, giveBack, isFirstUse, type Tried, takeTry } from './people/commands.ts'
export { passwordChanged, resetPassword, secondFactorChanged } from './people/letters.ts'
export { acceptPassword, fits, LEAST, MOST, seal } from './people/password.ts'
export { isFresh, meaningOf, refuse } from './people/rules.ts'
export { fitsTemporary } from './people/temporary.ts'
export type { Proof } from './second-factor/prover.ts'
export { arriveBySignOn } from './sso/commands.ts'
