/** What a company may decide once for all it asks of customers (domain.md 5.8): each with its usual value, and what fits. */
import { refusals } from '#kernel/refusal.ts'
import { DAYS_MAX } from '../delegations/rules.ts'
import type { AccountSetting } from './tables.ts'

const refuse = refusals('accountSettings', {
  unfit: {
    kind: 'invalid',
    en: '“{value}” is no value of {name}: it takes {takes}.',
    ko: '{name} 설정에는 “{value}” 값을 쓸 수 없어요. 쓸 수 있는 값: {takes}.',
    remedy: { en: 'Send one of these values.', ko: '쓸 수 있는 값으로 다시 보내 주세요.' },
    who: ['you'],
  },
})

type Name = AccountSetting['name']
const days = (value: string) => /^[1-9]\d{0,2}$/.test(value) && Number(value) <= DAYS_MAX
// biome-ignore format: a table
const settings: Readonly<Record<Name, { usual: string; takes: string; fits: (value: string) => boolean }>> = {
  accessDays:    { usual: String(DAYS_MAX), takes: `1–${DAYS_MAX}`,  fits: days },
  accessExtends: { usual: 'false',          takes: 'true, false',    fits: (value) => ['true', 'false'].includes(value) },
}
export const usualOf = (name: Name) => settings[name].usual

/** A value as it is kept. */
export function fitting(name: Name, written: string): string {
  const value = written.trim().toLowerCase()
  const { takes, fits } = settings[name]
  if (!fits(value)) throw refuse.unfit({ name, value: written.slice(0, 60), takes }, { field: 'value' })
  return value
}
