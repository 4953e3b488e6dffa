/** What other modules may use of billing. */
export { keepCharges, type Owed } from './charges/commands.ts'
export { chargedSince, unbilledOf } from './charges/queries.ts'
export {
  type Cause as ChargeCause,
  type ChargeType,
  charged,
  credited,
  type Line,
  type Priced,
  reversed,
  totalOf,
} from './charges/rules/lines.ts'
export {
  type Charged,
  type CycleSpan,
  cycleAt,
  FOREVER,
  fits as cycleFits,
  monthsOf as monthsCharged,
  type Span,
  termEnd,
  termMonths,
} from './charges/rules/terms.ts'
export { LineShape, showLine } from './charges/shapes.ts'
export { type Charge, chargeSums, charges } from './charges/tables.ts'
