/** What the vendor decides about buying and renewing levels; these are the defaults (domain.md 1.12). */
import type { Said } from '#kernel/words.ts'

export type Settings = {
  /** Days before the anniversary on which a company is reminded; below zero they lie after it. */
  readonly reminderDays: readonly number[]
  /** How long after the anniversary benefits stay and the level can be renewed. */
  readonly graceDays: number
  readonly refundDays: number
  /** How long an order by bank transfer waits for its money. */
  readonly transferDays: number
  /** Tax on the fee by the buyer's country, in basis points; none where nothing is said. */
  readonly taxRatesBps: Readonly<Record<string, number>>
  /** Where a transfer goes, as the buyer reads it. */
  readonly bankDetails: Said
}

export const SETTINGS = 'levels'
export const defaults: Settings = {
  reminderDays: [120, 90, 60, 30, 0, -30],
  graceDays: 30,
  refundDays: 30,
  transferDays: 30,
  taxRatesBps: { KR: 1_000, JP: 1_000, DE: 1_900, FR: 2_000, GB: 2_000 },
  bankDetails: {
    en: 'The vendor has not entered its bank account yet. Ask your partner manager for it, and quote the reference.',
    ko: '벤더가 아직 입금 계좌를 등록하지 않았어요. 담당 파트너 매니저에게 계좌를 확인하고 참조 번호를 적어 주세요.',
  },
}

/** Whether the vendor has said where a transfer goes: without an account nobody can pay into it. */
export const hasBankDetails = ({ bankDetails: { en, ko } }: Pick<Settings, 'bankDetails'>) =>
  en !== defaults.bankDetails.en && ko !== defaults.bankDetails.ko
