/** What checks a signature offline: no table, no request, no database comes with it. */
export {
  type Check,
  type Evidence,
  evidenceHash,
  examine,
  type Finding,
  newKeys,
  type Pack,
  sealed,
} from './acceptances/evidence.ts'
export { packIn } from './acceptances/opening.ts'
