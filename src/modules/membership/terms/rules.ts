import { refusals } from '#kernel/refusal.ts'

/** What was accepted never changes: a new text is a new version, and none begins in the past (domain.md 1.1, step 5). */
export const refuse = refusals('membership', {
  termsVersionTaken: {
    kind: 'conflict',
    en: 'Version “{version}” of the terms is published already; what was accepted never changes.',
    ko: '“{version}” 버전은 이미 게시되었어요. 동의받은 약관은 바꿀 수 없어요.',
    remedy: { en: 'Publish the new text under a new version.', ko: '새 버전 이름으로 게시해 주세요.' },
    who: ['you'],
  },
  termsBeginInPast: {
    kind: 'invalid',
    en: 'Terms begin now or later, not in the past.',
    ko: '약관은 지금 또는 이후부터 시행할 수 있어요.',
    remedy: { en: 'Leave the day out, or choose a later one.', ko: '시행일을 비우거나 이후 날짜를 골라 주세요.' },
    who: ['you'],
  },
})

export function beginsAt(given: string | undefined, now: Date): Date {
  const begins = given ? new Date(given) : now
  if (begins < now) throw refuse.termsBeginInPast({}, { field: 'effectiveFrom' })
  return begins
}
