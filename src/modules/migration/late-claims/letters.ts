import { letter } from '#kernel/letter.ts'

const path = '/account/legacy'
const button = { en: 'Open the request', ko: '요청 열기', path }

export const submitted = letter('migration.lateClaimSubmitted', {
  subject: { en: 'Your request for {oldId} is being reviewed', ko: '{oldId} 이력 요청을 심사하고 있습니다' },
  body: [
    {
      en: 'Your proof for the old ID {oldId} has arrived. A reviewer decides by {promised}.',
      ko: '이전 ID {oldId}에 대한 증빙을 받았습니다. {promised}까지 결정해 알려 드립니다.',
    },
  ],
  button,
})

export const granted = letter('migration.lateClaimGranted', {
  subject: { en: '{oldId} is now an alias of {company}', ko: '{oldId}, 이제 {company}의 별칭입니다' },
  body: [
    {
      en: 'The history of {oldId} now hangs on the account of {company}, to be read; the old ID finds the company from now on. Levels and benefits of the old centre do not come back.',
      ko: '{oldId}의 이력을 {company} 계정에서 읽을 수 있고, 이제 이전 ID로도 회사를 찾을 수 있습니다. 이전 센터의 등급과 혜택은 되살아나지 않습니다.',
    },
  ],
  button: { en: 'Read the history', ko: '이력 보기', path },
})

export const refused = letter('migration.lateClaimRefused', {
  subject: { en: 'Your request for {oldId} was not granted', ko: '{oldId} 이력 요청이 승인되지 않았습니다' },
  body: [
    { en: 'The reason: {reason} {text}', ko: '사유: {reason} {text}' },
    { en: 'You may ask again with new proof.', ko: '새 증빙을 갖춰 다시 요청할 수 있습니다.' },
  ],
  button,
})

export const expired = letter('migration.lateClaimExpired', {
  subject: { en: 'Your request for {oldId} has run out', ko: '{oldId} 이력 요청의 기한이 지났습니다' },
  body: [
    {
      en: 'No proof for the old ID {oldId} came within the days there were. You may ask again at any time.',
      ko: '정해진 기간에 이전 ID {oldId}의 증빙이 도착하지 않았습니다. 언제든지 다시 요청할 수 있습니다.',
    },
  ],
  button,
})
