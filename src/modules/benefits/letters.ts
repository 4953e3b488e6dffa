import { letter } from '#kernel/letter.ts'

/** Thirty days are left of something that is not all handed out; sent once. */
export const expiring = letter('benefits.expiring', {
  subject: {
    en: '{company}: {name} ends on {validTo}',
    ko: '{company}의 {name:이/가} {validTo}에 종료됩니다',
  },
  body: [
    {
      en: 'Of {total} in {name}, {available} are not assigned yet. They end on {validTo} (UTC) and do not carry over.',
      ko: '{name} 전체 {total}개 가운데 {available}개가 아직 할당되지 않았습니다. {validTo}(UTC)에 종료되며 다음 기간으로 넘어가지 않습니다.',
    },
    {
      en: 'You receive this because you look after the benefits of {company}.',
      ko: '{company}의 혜택을 관리하는 분께 보내는 메일입니다.',
    },
  ],
  button: { en: 'Assign them', ko: '혜택 할당하기', path: '/benefits/{id}' },
})

/** The same for a benefit that is never used up. */
export const expiringUnlimited = letter('benefits.expiringUnlimited', {
  subject: {
    en: '{company}: {name} ends on {validTo}',
    ko: '{company}의 {name:이/가} {validTo}에 종료됩니다',
  },
  body: [
    {
      en: '{name} may be used until {validTo} (UTC). It goes on when what it came from is renewed.',
      ko: '{name:은/는} {validTo}(UTC)까지 쓸 수 있습니다. 혜택을 준 등급을 갱신하면 계속 이용할 수 있습니다.',
    },
  ],
  button: { en: 'Open the benefit', ko: '혜택 보기', path: '/benefits/{id}' },
})
