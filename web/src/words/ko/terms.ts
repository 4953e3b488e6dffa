import type { words as english } from '../../terms/words.ts'

export const words = {
  'terms.title': '파트너 네트워크 이용 약관',
  'terms.version': '{network} · 버전 {version} · 시행일 {date}',
} as const satisfies Record<keyof typeof english, string>
