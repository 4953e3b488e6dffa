import { refusals } from '#kernel/refusal.ts'

export const VIEWS_MAX = 30
export const refuse = refusals('customers', {
  viewsFull: {
    kind: 'conflict',
    en: 'You keep {max} views already.',
    ko: '저장한 보기가 이미 {max}개 있어요.',
    remedy: { en: 'Remove one you no longer use.', ko: '쓰지 않는 보기를 지워 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table
