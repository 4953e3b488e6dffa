import { type Condition, condition } from '#kernel/condition.ts'
import { word } from '#kernel/words.ts'
import { company, regionOf } from '#modules/membership/index.ts'
import { standingIn } from './acceptances/queries.ts'

const link = '/agreements/partner'

/** The partner agreement of the company's region stands signed, in a version that still counts (domain.md 4.1). */
export const signed = condition({
  name: 'signed',
  opens: ['sell'],
  says: { en: 'Partner agreement signed', ko: '파트너 계약 서명' },
  causes: {
    notEnrolled: {
      en: 'Which agreement applies is known once the company has enrolled.',
      ko: '회사가 가입을 마치면 어떤 계약이 적용되는지 알 수 있어요.',
      remedy: { en: 'Enrol first.', ko: '먼저 가입해 주세요.' },
    },
    unpublished: {
      en: 'There is no partner agreement for {region} yet.',
      ko: '{region} 지역의 파트너 계약이 아직 게시되지 않았어요.',
      remedy: { en: 'The vendor publishes it.', ko: '벤더가 계약을 게시해야 해요.' },
    },
    unsigned: {
      en: 'The partner agreement for {region} is not signed.',
      ko: '{region} 파트너 계약에 서명하지 않았어요.',
      remedy: {
        en: 'A global admin of your company reads it and signs version {number}.',
        ko: '회사의 전역 관리자가 버전 {number:을/를} 읽고 서명해 주세요.',
      },
    },
    superseded: {
      en: 'Version {signed} of the partner agreement is superseded, and version {number} was to be signed by {signBy}.',
      ko: '서명한 파트너 계약 버전 {signed:은/는} 더 이상 유효하지 않으며, 버전 {number}의 서명 기한({signBy})이 지났어요.',
      remedy: {
        en: 'A global admin reads what changed and signs version {number}. New orders open at once.',
        ko: '전역 관리자가 바뀐 내용을 읽고 버전 {number}에 서명하면 바로 다시 주문할 수 있어요.',
      },
    },
  },
  who: ['globalAdmin'],
  link,
  mandatory: true,
  check: async (look) => {
    const region = regionOf.get((await company(look)).country ?? '')
    if (!region) return { met: false, cause: 'notEnrolled', link: '/enrol' }
    const standing = await standingIn(look, region)
    const facts = { region: word(`region.${region}`) }
    if (standing.state === 'unpublished') return { met: false, cause: 'unpublished', facts, who: ['vendor'] }
    if (standing.state === 'unsigned')
      return { met: false, cause: 'unsigned', facts: { ...facts, number: standing.offered } }
    if (standing.state !== 'superseded') return { met: true, facts }
    const { signed, offered, signBy } = standing
    return { met: false, cause: 'superseded', facts: { ...facts, signed, number: offered, signBy }, by: null }
  },
})

/** What selling needs of agreements. */
export const conditions: readonly Condition[] = [signed]
