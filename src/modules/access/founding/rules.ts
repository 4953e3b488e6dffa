import { createHash, timingSafeEqual } from 'node:crypto'
import { refusals } from '#kernel/refusal.ts'

export const refuse = refusals('founding', {
  alreadyFounded: {
    kind: 'conflict',
    en: 'This installation already has its vendor.',
    ko: '이 설치에는 이미 벤더가 있어요.',
    remedy: {
      en: 'Sign in, or ask its owner to invite you.',
      ko: '로그인하거나 벤더 소유자에게 초대를 요청해 주세요.',
    },
    who: ['owner'],
  },
  wrongToken: {
    kind: 'forbidden',
    en: 'This is not the token of this installation.',
    ko: '이 설치의 토큰이 아니에요.',
    remedy: {
      en: 'Copy the token from the console where the server was started; a restart prints a new one.',
      ko: '서버를 시작한 콘솔에 표시된 토큰을 복사해 주세요. 다시 시작하면 새 토큰이 표시돼요.',
    },
    who: ['you'],
  },
})

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The token fits if its hash is the one kept; compared in constant time. */
export function mayFound(
  kept: { tokenHash: string; usedAt: Date | null } | undefined,
  token: string,
  founded: boolean,
) {
  if (founded || kept?.usedAt) throw refuse.alreadyFounded({}, { link: '/sign-in' })
  if (!kept || !timingSafeEqual(Buffer.from(kept.tokenHash), Buffer.from(hashOf(token)))) {
    throw refuse.wrongToken({}, { field: 'token' })
  }
}
