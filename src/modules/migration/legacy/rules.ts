/** What is said at the old centre's door: to everyone the same, never whose an ID is (domain.md 1.4, 3.2). */
import { refusals } from '#kernel/refusal.ts'
import type { Said } from '#kernel/words.ts'
import type { Phase } from '../retirement/rules.ts'

const twoWays: Said = {
  en: 'Two ways remain: enrol the company anew, with new IDs; then ask for the old ID’s history by a late claim, with proof.',
  ko: '방법은 두 가지예요. 회사를 새로 가입시켜 새 ID를 받으세요. 그다음 증빙을 갖춰 뒤늦은 인수로 이전 ID의 이력을 요청하세요.',
}
export const refuse = refusals('migration', {
  retired: {
    kind: 'conflict',
    en: 'The old centre was retired on {day}. An account that nobody claimed before that day cannot be recovered.',
    ko: '이전 멤버십 센터는 {day}에 종료되었어요. 그 전에 인수하지 않은 계정은 복구할 수 없어요.',
    remedy: twoWays,
    who: ['you'],
  },
  inactive: {
    kind: 'conflict',
    en: 'This account was inactive in the old centre. An inactive account cannot be reopened.',
    ko: '이전 센터에서 비활성이던 계정이에요. 비활성 계정은 다시 열 수 없어요.',
    remedy: twoWays,
    who: ['you'],
  },
})

/** The two ways there are, each with its page. */
export const ways = [
  {
    way: 'enrolment',
    link: '/enrol',
    says: {
      en: 'Enrol the company anew: it gets new Partner IDs.',
      ko: '회사를 새로 가입시키세요. 새 파트너 ID를 받아요.',
    },
  },
  {
    way: 'lateClaim',
    link: '/account/legacy',
    says: {
      en: 'Once enrolled, ask for the history of the old ID by a late claim, with proof that it was yours.',
      ko: '가입한 뒤 그 ID가 우리 회사의 것이었다는 증빙을 갖춰, 뒤늦은 인수로 이전 ID의 이력을 요청하세요.',
    },
  },
] as const

/** What an old ID turns out to be. */
export const answers = ['unknown', 'known', 'claimed', 'inactive'] as const
export type Answer = (typeof answers)[number]

// biome-ignore format: a table
const before: Readonly<Record<Answer, Said>> = {
  unknown:  { en: 'The old centre’s lists do not hold this ID. Compare it with an old letter or invoice; it may also belong to another centre.', ko: '이전 센터의 목록에 없는 ID예요. 예전 메일이나 청구서와 비교해 보세요. 다른 센터의 ID일 수도 있어요.' },
  known:    { en: 'This ID is in the old centre’s lists and has not been claimed. Its global admin or primary contact is invited by mail; look for that letter.', ko: '이전 센터의 목록에 있고 아직 인수되지 않은 ID예요. 전역 관리자나 대표 담당자에게 메일로 초대를 보내니 그 메일을 찾아보세요.' },
  claimed:  { en: 'This ID has been claimed and lives on here as an alias. Ask your colleagues which of them manages the company.', ko: '이미 인수되어 이곳에서 별칭으로 쓰이는 ID예요. 회사를 누가 관리하는지 동료에게 물어보세요.' },
  inactive: { en: 'This account was inactive in the old centre. An inactive account cannot be reopened.', ko: '이전 센터에서 비활성이던 계정이에요. 비활성 계정은 다시 열 수 없어요.' },
}
const lapsed: Said = {
  en: 'This ID is in the old centre’s lists and was not claimed in time. Its account cannot be recovered.',
  ko: '이전 센터의 목록에 있지만 기한 안에 인수되지 않은 ID예요. 계정은 복구할 수 없어요.',
}
/** In careful words; the two ways wherever the account itself is out of reach. */
export function statusOf(answer: Answer, phase: Phase) {
  const isOver = answer === 'inactive' || (answer === 'known' && phase === 'retired')
  return {
    answer,
    says: answer === 'known' && phase === 'retired' ? lapsed : before[answer],
    ways: isOver || (answer === 'unknown' && phase === 'retired') ? [...ways] : [],
  }
}
