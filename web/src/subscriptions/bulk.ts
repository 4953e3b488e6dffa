import { decimal, minorOf, money } from '#kernel/money.ts'
import { amountOf } from '../kit/Amount.tsx'
import type { Problem } from '../kit/problem.ts'
import { CURRENCIES } from '../orders/desk/currencies.ts'
import type { RowOfAll } from './queries.ts'

/** New numbers of seats, by subscription. */
export type Wishes = Readonly<Record<string, number>>
export type Changed = { readonly of: RowOfAll; readonly quantity: number }
/** What became of each: done, with what would undo it; undone; or refused. */
export type Done = Readonly<Record<string, { readonly back: Changed | null } | { readonly problem: Problem }>>

/** What is charged by the seat and runs. */
export const canChange = ({ status, unit, isTrial }: RowOfAll): boolean =>
  status === 'active' && unit === 'seat' && !isTrial

export const changeOf = (of: RowOfAll, quantity: number): Changed => ({ of, quantity })

/** Those that are to have another number than they have. */
export const wishesOf = (rows: readonly RowOfAll[], wishes: Wishes): Changed[] =>
  rows.flatMap((of) => {
    const quantity = wishes[of.id] ?? of.quantity
    return quantity === of.quantity ? [] : [changeOf(of, quantity)]
  })

type Total = { readonly amount: string; readonly currency: string }
/** What sums come to, by currency, as the reader's language writes them: to the minor unit, never through a float. */
export function sumsOf(totals: readonly Total[]): string[] {
  return CURRENCIES.flatMap((currency) => {
    const own = totals.filter((one) => one.currency === currency)
    if (own.length === 0) return []
    const sum = own.reduce((all, { amount }) => all + (minorOf(amount, currency) ?? 0n), 0n)
    return [amountOf({ amount: decimal(money(sum, currency)), currency })]
  })
}
