/** What checks a signature offline: no table, no request, no database comes with it. */
export { type Check, evidenceHash, examine, type Finding, type Pack } from './acceptances/evidence.ts'
export { packIn } from './acceptances/opening.ts'
