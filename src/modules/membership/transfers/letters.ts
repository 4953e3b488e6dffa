import { letter } from '#kernel/letter.ts'

const button = { en: 'Open the transfers', ko: '사업장 이전 열기', path: '/account/transfers' } as const

export const asked = letter('membership.transferAsked', {
  subject: {
    en: '{name} offers you the location {locationName}',
    ko: '{name:이/가} {locationName} 사업장 이전을 제안했습니다',
  },
  body: [
    {
      en: 'The location {locationName} with Partner ID {id} becomes yours when you accept. The ID stays as it is.',
      ko: '수락하면 파트너 ID {id:을/를} 쓰는 {locationName} 사업장이 귀사 소속이 됩니다. ID는 바뀌지 않습니다.',
    },
  ],
  button,
})

export const done = letter('membership.transferDone', {
  subject: {
    en: '{locationName} now belongs to {receiverName}',
    ko: '{locationName} 사업장이 {receiverName} 소속이 되었습니다',
  },
  body: [
    {
      en: 'The transfer was accepted. Partner ID {id} names a location of {receiverName} from now on.',
      ko: '이전이 수락되었습니다. 이제 파트너 ID {id:은/는} {receiverName} 사업장을 나타냅니다.',
    },
  ],
  button,
})

export const rejected = letter('membership.transferRejected', {
  subject: { en: 'The transfer of {locationName} was declined', ko: '{locationName} 사업장 이전이 거절되었습니다' },
  body: [{ en: 'The reason given: “{reason}”', ko: '사유: “{reason}”' }],
  button,
})
