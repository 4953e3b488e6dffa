/** Who may enter the reseller programme in which way, and what is still open before (domain.md 5.1). */
import { refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import type { ChecklistItem, Kind } from './checklists/tables.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { ChecklistResult, Reseller } from './tables.ts'

export const refuse = refusals('programmes', {
  alreadyIn: {
    kind: 'conflict',
    en: 'Your company is already in the reseller programme as {kind}: a company cannot be in it twice.',
    ko: '회사가 이미 {kind:으로/로} 리셀러 프로그램에 참여하고 있어요. 한 회사가 두 번 참여할 수 없어요.',
    remedy: {
      en: 'Open the programme page: it shows the state and what is next. A change of kind goes through your partner manager.',
      ko: '프로그램 페이지에서 현재 상태와 다음 단계를 확인해 주세요. 참여 방식을 바꾸려면 담당 파트너 매니저와 상의해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  notIn: {
    kind: 'missing',
    en: 'This company is not in the reseller programme.',
    ko: '리셀러 프로그램에 참여하지 않은 회사예요.',
    remedy: { en: 'Enter the programme first.', ko: '먼저 프로그램에 참여해 주세요.' },
    who: ['globalAdmin', 'accountAdmin'],
  },
  itemsOpen: {
    kind: 'conflict',
    en: 'Not qualified yet: {items}.',
    ko: '아직 자격을 갖추지 못했어요. 남은 항목: {items}.',
    remedy: {
      en: 'Each item says who ticks it off: the company, the vendor, or nobody, for it ticks itself.',
      ko: '항목마다 회사, 벤더, 자동 중 누가 확인하는지 표시되어 있어요.',
    },
    who: ['you', 'vendor'],
  },
  itemNotYours: {
    kind: 'forbidden',
    en: '“{item}” is not ticked off by your side.',
    ko: '“{item}” 항목은 직접 표시할 수 없어요.',
    remedy: {
      en: 'What the vendor decides, the vendor ticks off; what the house knows, ticks itself.',
      ko: '벤더가 판단하는 항목은 벤더가 표시하고, 자동 항목은 저절로 표시돼요.',
    },
    who: ['vendor', 'time'],
  },
  itemUnknown: {
    kind: 'missing',
    en: 'This item is not on the checklist of this programme.',
    ko: '이 프로그램의 체크리스트에 없는 항목이에요.',
    remedy: {
      en: 'Load the page again: the list may have changed.',
      ko: '목록이 바뀌었을 수 있으니 페이지를 새로 고쳐 주세요.',
    },
    who: ['you'],
  },
  decidedAlready: {
    kind: 'conflict',
    en: 'The checklist is closed: the programme is now “{state}”.',
    ko: '체크리스트가 마감되었어요. 현재 프로그램 상태: “{state}”.',
    remedy: { en: 'Nothing needs to be ticked off any more.', ko: '더 표시할 항목이 없어요.' },
    who: ['you'],
  },
  noteMissing: {
    kind: 'invalid',
    en: 'There is neither a word nor a file that shows it.',
    ko: '이를 보여 주는 설명도 파일도 없어요.',
    remedy: { en: 'Write a sentence or attach a document.', ko: '한 문장으로 설명하거나 서류를 첨부해 주세요.' },
    who: ['you'],
  },
  reasonMissing: {
    kind: 'invalid',
    en: 'The company must be told why.',
    ko: '회사에 이유를 알려야 해요.',
    remedy: { en: 'Write the reason in a sentence.', ko: '이유를 한 문장으로 적어 주세요.' },
    who: ['you'],
  },
})

/** What each kind of reseller does (domain.md 5.1). */
// biome-ignore format: a table
export const compared: Readonly<Record<Kind, { buysFromVendor: boolean; invoicedByVendor: boolean; createsCustomers: boolean; pricesAndApi: boolean }>> = {
  directBill:       { buysFromVendor: true,  invoicedByVendor: true,  createsCustomers: true,  pricesAndApi: true },
  indirectProvider: { buysFromVendor: true,  invoicedByVendor: true,  createsCustomers: true,  pricesAndApi: true },
  indirectReseller: { buysFromVendor: false, invoicedByVendor: false, createsCustomers: false, pricesAndApi: false },
}

/** What the house knows of a company without asking. */
export type Known = { readonly verified: boolean; readonly partnerId: boolean }
export type Ticked = ChecklistItem & {
  readonly met: boolean
  readonly note: string | null
  readonly fileIds: ChecklistResult['fileIds']
  readonly byName: string | null
  readonly at: Date | null
}
type Result = Pick<ChecklistResult, 'itemId' | 'met' | 'note' | 'fileIds' | 'byName' | 'at'>

/** The checklist with what was ticked off; items of the house are answered by what it knows now. */
export const ticked = (items: readonly ChecklistItem[], results: readonly Result[], known: Known): Ticked[] =>
  items.map((item) => {
    const { met = false, note = null, fileIds = [], byName = null, at = null } = results.find(({ itemId }) => itemId === item.id) ?? {}
    const isKnown = item.clearedBy === 'system'
    return { ...item, met: isKnown ? known[item.code as keyof Known] === true : met, note, fileIds, byName, at }
  }) // biome-ignore format: one thought

export const openIn = (checklist: readonly Ticked[]) => checklist.filter(({ required, met }) => required && !met)

/** Where nothing is for the vendor to decide, a company qualifies by itself as soon as nothing is open. */
export const qualifiesItself = (checklist: readonly Ticked[]) =>
  checklist.length > 0 &&
  openIn(checklist).length === 0 &&
  !checklist.some(({ required, clearedBy }) => required && clearedBy === 'vendor')

/** The vendor qualifies a company once nothing required is open, its own decisions included. */
export function qualify({ status }: Pick<Reseller, 'status'>, checklist: readonly Ticked[]) {
  const next = lifecycle.next(status, 'qualify')
  const open = openIn(checklist)
  const items = open.map(({ says }) => says)
  if (open.length) throw refuse.itemsOpen({ items }, { field: 'checklist' })
  return next
}

/** A move the vendor owes the company a reason for. */
export function withReason({ status }: Pick<Reseller, 'status'>, move: Move, reason: string) {
  const next = lifecycle.next(status, move)
  if (!reason.trim()) throw refuse.reasonMissing({}, { field: 'reason' })
  return { status: next, reason: reason.trim() }
}

/** A company enters once; rejected, it may come again, and as another kind. */
export function reapply({ status, kind }: Pick<Reseller, 'status' | 'kind'>) {
  if (!lifecycle.can(status, 'reapply')) throw refuse.alreadyIn({ kind: word(`kind.reseller.${kind}`) })
  return lifecycle.next(status, 'reapply')
}

type Side = 'partner' | 'vendor'
/** Whether a side may tick an item off now: its own items, while nothing is decided. */
export const mayTick = ({ status }: Pick<Reseller, 'status'>, { clearedBy }: Pick<ChecklistItem, 'clearedBy'>, side: Side) =>
  clearedBy === side && status === 'pendingQualification' // biome-ignore format: one thought

/** Where a company in that state goes on; null where nothing is for it to do. */
export const linkOf = ({ status }: Pick<Reseller, 'status'>) => (status === 'qualified' ? '/readiness' : null)

/** Ticked off by the side it belongs to, while the vendor has not decided; what the company declares, it shows. */
export function tick(
  { status }: Pick<Reseller, 'status'>,
  item: ChecklistItem | undefined,
  { side, met, note, files }: { side: Side; met: boolean; note: string; files: number },
) {
  if (!item) throw refuse.itemUnknown()
  if (item.clearedBy !== side) throw refuse.itemNotYours({ item: item.says })
  if (status !== 'pendingQualification') throw refuse.decidedAlready({ state: word(`state.reseller.${status}`) })
  const shows = note.trim() !== '' || files > 0
  if (side === 'partner' && met && !shows) throw refuse.noteMissing({}, { field: 'note' })
}
