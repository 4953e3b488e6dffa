import { refusals } from '#kernel/refusal.ts'

export const refuse = refusals('migration', {
  beingUndone: {
    kind: 'conflict',
    en: 'The record of this old account is being taken back just now.',
    ko: '지금 이 이전 계정의 기록을 되돌리는 중이에요.',
    remedy: { en: 'Try again in a few minutes.', ko: '몇 분 뒤에 다시 시도해 주세요.' },
    who: ['time'],
  },
})

/** More sites than an old account has: a claim brings every one of them. */
export const SITES_MAX = 5_000

/** An old ID as it is compared: capitals and digits alone. */
export const bareOldId = (text: string) => text.normalize('NFKC').replace(/[^A-Za-z0-9]+/g, '').toUpperCase() // biome-ignore format: one thought
