import { Type } from 'typebox'
import { view } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'
import type { Settings } from './rules.ts'

const days = Type.Integer({ minimum: 0, maximum: 365 })
export const SettingsShape = Type.Object({
  reminderDays: Type.Array(Type.Integer({ minimum: -365, maximum: 365 }), {
    maxItems: 20,
    description: 'Days before the anniversary; below zero they lie after it.',
  }),
  graceDays: days,
  refundDays: days,
  transferDays: Type.Integer({ minimum: 1, maximum: 365 }),
  taxRatesBps: Type.Record(Type.String({ pattern: '^[A-Z]{2}$' }), Type.Integer({ minimum: 0, maximum: 10_000 }), {
    description: 'By country, in basis points: 1000 is ten per cent.',
  }),
  bankDetails: Type.Object({ en: Text(1_000, 1), ko: Text(1_000, 1) }),
})
export const levelSettings = view(SettingsShape, (it: Settings) => ({ ...it, reminderDays: [...it.reminderDays] }))
