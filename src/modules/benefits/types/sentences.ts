import { type Said, spoken } from '#kernel/words.ts'
import type { Kind, Lasts, Terms } from './kinds.ts'

const said = (en: string, ko: string): Said => ({ en, ko })

// biome-ignore format: sentences
const OF_KIND: Readonly<Record<Kind, readonly Said[]>> = {
  credit:      [said('It counts as used as soon as it is assigned: no refund after that.', '할당하면 바로 사용한 것으로 처리돼요. 그 뒤에는 환불받을 수 없어요.')],
  developer:   [said('It counts as used as soon as it is assigned: no refund after that.', '할당하면 바로 사용한 것으로 처리돼요. 그 뒤에는 환불받을 수 없어요.')],
  licence:     [said('Activated on a directory once, it cannot move; until then it may be given back.', '디렉터리에 한 번 활성화하면 옮길 수 없어요. 활성화하기 전에는 반납할 수 있어요.')],
  softwareKey: [said('Viewing a key blocks a refund. Until it is viewed, it may be given back.', '키를 보면 환불받을 수 없어요. 보기 전에는 반납할 수 있어요.')],
  support:     [said('Opened once by an admin; its access ID and contract ID are then readable by everybody in the company.', '관리자가 한 번 활성화하면 액세스 ID와 계약 ID를 회사의 모든 구성원이 볼 수 있어요.')],
  advisory:    [said('A cancelled engagement gives its hours back.', '예약을 취소하면 시간이 되돌아와요.')],
  marketing:   [said('The logo may be used only while the right to it is active.', '로고는 혜택이 활성인 동안에만 쓸 수 있어요.')],
  voucher:     [said('The training partner asks for its number and the address of an admin.', '교육 파트너가 바우처 번호와 관리자의 이메일 주소를 확인해요.'),
                said('Once reserved it counts as used; a cancelled reservation frees it again.', '예약하면 사용한 것으로 처리되고, 예약을 취소하면 다시 쓸 수 있어요.')],
}

// biome-ignore format: sentences
const MOVING = {
  never:  said('It stays with whom it is first assigned to.', '처음 할당한 사람에게서 옮길 수 없어요.'),
  times:  said('It may be reassigned {handoversMax|once|# times}.', '{handoversMax}번까지 다른 사람에게 다시 할당할 수 있어요.'),
  later:  said('It may be reassigned {handoverAfterDays} days after it was assigned.', '할당하고 {handoverAfterDays}일이 지나면 다른 사람에게 다시 할당할 수 있어요.'),
  freely: said('It may be reassigned at any time.', '언제든지 다른 사람에게 다시 할당할 수 있어요.'),
} as const

// biome-ignore format: sentences
const LASTING = {
  day:        said('It lasts {count} days from the day it is assigned, and never past the benefit.', '할당한 날부터 {count}일 동안 쓸 수 있고, 혜택 기간을 넘지 않아요.'),
  month:      said('It lasts {count} months from the day it is assigned, and never past the benefit.', '할당한 날부터 {count}개월 동안 쓸 수 있고, 혜택 기간을 넘지 않아요.'),
  activation: said('It lasts {count} days from its activation, even past the benefit.', '활성화한 날부터 {count}일 동안 쓸 수 있고, 혜택 기간이 끝나도 유지돼요.'),
} as const

const ONE_EACH = said('One person holds one at a time.', '한 사람이 하나만 쓸 수 있어요.')
const WORK_MAIL = said(
  'Colleagues with a free-mail address cannot be given one.',
  '무료 이메일 주소를 쓰는 구성원에게는 할당할 수 없어요.',
)
const ACTIVATIONS = said(
  'One key may be activated on {activationsMax|one machine|# machines}.',
  '키 하나를 {activationsMax}대까지 활성화할 수 있어요.',
)
const AT_ONCE = said(
  'One engagement takes at most {atOnceMax} hours.',
  '자문 한 건은 {atOnceMax}시간까지 예약할 수 있어요.',
)
const UNLIMITED = said('It is never used up.', '횟수 제한이 없어요.')

/** The rules of a benefit as people read them before they hand it out: those of its kind, then its figures. */
export function rulesInWords(kind: Kind, terms: Terms): Said[] {
  const goesToPeople = kind === 'credit' || kind === 'developer'
  return [
    ...(goesToPeople ? [moving(terms)] : []),
    ...(terms.oneEach ? [ONE_EACH] : []),
    ...(terms.workMail ? [WORK_MAIL] : []),
    ...(terms.lasts ? [lasting(terms.lasts)] : []),
    ...(terms.activationsMax === null ? [] : [ACTIVATIONS]),
    ...(terms.atOnceMax === null ? [] : [AT_ONCE]),
    ...(terms.unlimited ? [UNLIMITED] : []),
    ...OF_KIND[kind],
  ].map((sentence) => spoken(sentence, { ...terms, ...terms.lasts }))
}

function moving({ handoversMax, handoverAfterDays }: Terms): Said {
  if (handoversMax === 0) return MOVING.never
  if (handoverAfterDays > 0) return MOVING.later
  return handoversMax === null ? MOVING.freely : MOVING.times
}

const lasting = ({ unit, from }: Lasts) => (from === 'activation' ? LASTING.activation : LASTING[unit])
