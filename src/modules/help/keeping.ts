/** What whoever keeps the articles uses from the command line: their faults, their stamps, and documents taken in. */
export { faultsIn, type Known } from './articles/checks.ts'
export { nameOf } from './articles/rules.ts'
export { SHIPPED, sourcesIn } from './articles/shipped.ts'
export { stampsDue } from './articles/stamp.ts'
export { takeIn } from './imports/commands.ts'
export { damageWords } from './imports/rules.ts'
