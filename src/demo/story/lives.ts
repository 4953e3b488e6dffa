/**
 * The lives demo companies have had: for a company that came `n` days ago, which step follows on which day, counted back from
 * today. All states of the story are here, so that every page has something to show.
 */
import type { Said } from '#kernel/words.ts'
import type { Kind } from '#modules/membership/programmes/checklists/tables.ts'
import * as s from './steps.ts'

type Dated = readonly [daysAgo: number, step: s.Step]
export type Story = readonly Dated[]

const say = (en: string, ko: string): Said => ({ en, ko })

const verified = (n: number): Story => [
  [n - 1, s.accepted('employment')],
  [n - 2, s.claimed('business')],
  [n - 2, s.accepted('business')],
  [n - 3, s.domainProven],
]

/** Into the programme: what the company declares, what the vendor decides. */
const entered = (n: number, kind: Kind): Story => [
  ...verified(n),
  [n - 4, s.entered(kind)],
  ...(kind === 'indirectReseller'
    ? []
    : ([
        [n - 5, s.declared(kind)],
        [n - 8, s.decided(kind)],
        [n - 8, s.qualified],
      ] as const)),
]
const ready = (n: number, kind: Kind): Story => [...entered(n, kind), [n - 9, s.associated()]]
const signedOnce = (n: number, kind: Kind): Story => [...ready(n, kind), [n - 10, s.signed]]

const nameDiffers = say(
  'The register calls the company by another name. Please send an extract not older than three months.',
  '등기부의 법인명과 다릅니다. 3개월 이내에 발급한 등기사항전부증명서를 보내 주세요.',
)
const personUnknown = say(
  'Nothing we were sent names the contact. A letter on company paper is enough.',
  '보내 주신 서류에 담당자의 이름이 없습니다. 재직증명서 한 장이면 충분합니다.',
)
const extract = say(
  'Here is the extract of this week: the name was changed in spring, and the register now shows it.',
  '이번 주에 발급한 등기사항전부증명서입니다. 올봄에 상호를 변경했고 지금은 등기부에 반영되어 있습니다.',
)

// biome-ignore format: a table
const told = {
  arriving:            () => [],
  checksPending:       () => [],
  mailboxOpen:         () => [],
  checksOverdue:       () => [],
  checksLate:          (n: number) => [[n - 1, s.claimed('business')], [n - 3, s.accepted('business')]],
  reviewed:            (n: number) => [[n - 1, s.claimed('employment')]],
  reviewOverdue:       (n: number) => [[n - 1, s.claimed('employment')], [n - 3, s.claimed('business')]],
  asked:               (n: number) => [[n - 2, s.accepted('employment')],
                          [n - 4, s.asked('business', say('Please send the latest extract of the register: the address we find is an older one.', '조회되는 주소가 예전 주소입니다. 최근 등기사항전부증명서를 보내 주세요.'))]],
  businessRejected:    (n: number) => [[n - 2, s.accepted('employment')], [n - 4, s.claimed('business')], [n - 5, s.rejected('business', 'nameDiffers', nameDiffers)]],
  employmentRejected:  (n: number) => [[n - 2, s.accepted('business')], [n - 3, s.rejected('employment', 'personUnknown', personUnknown)]],
  appeals:             (n: number) => [[n - 2, s.accepted('employment')], [n - 5, s.rejected('business', 'nameDiffers', nameDiffers)], [n - 18, s.appealed('business', extract)]],
  appealReviewed:      (n: number) => [[n - 2, s.accepted('employment')], [n - 6, s.rejected('business', 'nameDiffers', nameDiffers)],
                          [n - 20, s.appealed('business', extract)], [n - 22, s.claimed('business')]],
  appealsAgain:        (n: number) => [[n - 2, s.accepted('business')], [n - 3, s.asked('employment', personUnknown)],
                          [n - 6, s.answered('employment', say('Our contact joined this month.', '담당자가 이번 달에 입사했습니다.'))],
                          [n - 8, s.rejected('employment', 'personUnknown', personUnknown)],
                          [n - 12, s.appealed('employment', say('The payroll record names her.', '급여 명세에 이름이 있습니다.'))],
                          [n - 15, s.rejected('employment', 'documentUnreadable', say('The scan is too dark to read.', '스캔이 어두워 읽을 수 없습니다.'))],
                          [n - 36, s.appealed('employment', say('A clearer scan of the same page.', '같은 쪽을 더 밝게 스캔했습니다.'))]],
  member:              (n: number) => verified(n),
  memberInPlaces:      (n: number) => [...verified(n),
                          [n - 20, s.opened({ name: 'Rain Tree Johor', country: 'MY', addressLine1: '8 Jalan Teratai', city: 'Johor Bahru', postalCode: '80000', state: '01' })]],
  movedHouse:          (n: number) => [...verified(n), [4, s.moved({ addressLine1: 'Rua do Mirante 402', postalCode: '30130-012' })]],
  suspended:           (n: number) => [...verified(n), [18, s.suspended(say('Invoices of two quarters are unpaid, and three reminders went unanswered.', '두 분기의 대금이 미납되었고 세 차례 독촉에도 답이 없었습니다.'))]],
  collectsProofs:      (n: number) => [...verified(n), [n - 4, s.entered('directBill')], [n - 6, s.declared('directBill', 'assessment', 'supportPlan')]],
  awaitsDecision:      (n: number) => [...verified(n), [n - 4, s.entered('indirectProvider')], [n - 7, s.declared('indirectProvider')]],
  turnedAway:          (n: number) => [...verified(n), [n - 4, s.entered('directBill')], [n - 6, s.declared('directBill')],
                          [n - 15, s.turnedAway(say('The credit check did not pass. Indirect reseller is open to you at once.', '신용 확인을 통과하지 못했습니다. 간접 리셀러로는 바로 참여하실 수 있습니다.'))]],
  readyToSign:         (n: number) => ready(n, 'indirectReseller'),
  blockedUnassociated: (n: number) => entered(n, 'indirectReseller'),
  blockedByClosing:    (n: number) => [...entered(n, 'indirectReseller'),
                          [n - 6, s.opened({ name: 'Alsterkontor Bremen', country: 'DE', addressLine1: 'Am Weserufer 9', city: 'Bremen', postalCode: '28195' })],
                          [n - 8, s.opened({ name: 'Alsterkontor Wien', country: 'AT', addressLine1: 'Lindengasse 12', city: 'Wien', postalCode: '1070' })],
                          [n - 9, s.associated(1)], [6, s.closed(1)]],
  restricted:          (n: number) => [...signedOnce(n, 'directBill'), [41, s.signed],
                          [9, s.restricted(say('Support reached customers later than promised in two months running.', '두 달 연속으로 고객 지원이 약속한 시간보다 늦었습니다.'))]],
  signsOnce:           (n: number) => signedOnce(n, n > 150 ? 'directBill' : 'indirectReseller'),
  signsSoon:           (n: number) => signedOnce(n, n > 180 ? 'directBill' : 'indirectReseller'),
  lapsed:              (n: number) => signedOnce(n, 'indirectReseller'),
  sells:               (n: number) => [...signedOnce(n, n > 200 ? 'directBill' : 'indirectReseller'), [15, s.signed]],
  sellsInPlaces:       (n: number) => [...signedOnce(n, 'directBill'), [n - 30, s.opened({ name: '다온결네트웍스 부산 사업장', country: 'KR', addressLine1: '센텀중앙로 97', city: '해운대구', postalCode: '48058', state: '26' })],
                          [n - 60, s.opened({ name: '다온결네트웍스 대전 사업장', country: 'KR', addressLine1: '대덕대로 480', city: '유성구', postalCode: '34120', state: '30' })], [44, s.signed]],
  distributes:         (n: number) => [...signedOnce(n, 'indirectProvider'),
                          [n - 25, s.opened({ name: 'Quillon Ridge East', country: 'US', addressLine1: '400 Larkspur Ave', city: 'Albany', postalCode: '12207', state: 'NY' })],
                          [n - 40, s.opened({ name: 'Quillon Ridge Canada', country: 'CA', addressLine1: '90 Marlin Way', city: 'Toronto', postalCode: 'M5V 2T6', state: 'ON' })]],
} satisfies Record<string, (n: number) => Story>

export type Life = keyof typeof told
export const lives: Readonly<Record<Life, (n: number) => Story>> = told
