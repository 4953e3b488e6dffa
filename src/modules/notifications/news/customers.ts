/** What the vendor found about a partner's customer: to correct, to wait for, or to use. */
import type { Ctx } from '#kernel/context.ts'
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { type Said, spoken, word } from '#kernel/words.ts'
import { directoryTakenOver } from '#modules/access/index.ts'
import {
  agreementRecorded,
  agreementSigned,
  ownAgreement,
  type VettingMoved,
  vettingMoved,
} from '#modules/customers/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

const keyOf = ({ id }: Pick<VettingMoved, 'id'>) => `vetting:${id}`

// biome-ignore format: sentences
const SAID: Partial<Record<VettingMoved['status'], { title: Said; body: Said; kind: Draft['kind'] }>> = {
  inReview: {
    kind: 'transactional',
    title: { en: 'The vendor is looking into {customerName} ({what})', ko: '벤더가 {customerName:을/를} 심사하고 있어요({what}).' },
    body:  { en: 'Until it is decided this does not count; the customer’s page says by when.', ko: '결정될 때까지 인정되지 않아요. 결정 기한은 고객 페이지에서 볼 수 있어요.' },
  },
  approved: {
    kind: 'transactional',
    title: { en: '{customerName} is approved ({what})', ko: '{customerName:이/가} 승인됐어요({what}).' },
    body:  { en: 'Its page shows of which segments it may buy now.', ko: '이제 구매할 수 있는 부문은 고객 페이지에서 볼 수 있어요.' },
  },
  denied: {
    kind: 'recommended',
    title: { en: '{customerName} was not approved ({what})', ko: '{customerName:이/가} 승인되지 않았어요({what}).' },
    body:  { en: 'Correct what the reviewer names, and hand it in again.', ko: '심사 의견을 확인해 고친 뒤 다시 제출해 주세요.' },
  },
  expired: {
    kind: 'recommended',
    title: { en: 'The approval of {customerName} has run out ({what})', ko: '{customerName}의 승인이 만료됐어요({what}).' },
    body:  { en: 'If it is still so, hand it in again.', ko: '여전히 해당하면 다시 제출해 주세요.' },
  },
}

function draftOf(facts: VettingMoved): Draft | null {
  const said = facts.byVendor ? SAID[facts.status] : undefined
  if (!said) return null
  return {
    kind: said.kind,
    workspace: 'actionCenter',
    roles: [...permissions['customers:manage'].roles],
    code: `customer.vetting.${facts.status}`,
    key: keyOf(facts),
    title: spoken(said.title, { ...facts, what: word(`kind.vetting.${facts.kind}`) }),
    body: said.body,
    link: `/customers/${facts.customerId}?tab=vetting`,
    dueAt: null,
  }
}

const AGREEMENT = 'customerAgreement'
/** Nobody has agreed for this company yet: it waits for whoever may. */
const toAccept: Draft = {
  kind: 'recommended',
  workspace: 'accountSettings',
  roles: [...permissions['ourAgreement:sign'].roles],
  code: 'customer.agreement',
  key: AGREEMENT,
  title: { en: 'The customer agreement waits for you', ko: '고객 계약에 동의해 주세요.' },
  body: {
    en: 'Your company cannot buy before somebody has accepted it. Read it, then accept.',
    ko: '동의하기 전에는 구매할 수 없어요. 내용을 읽고 동의해 주세요.',
  },
  link: '/our-agreement',
  dueAt: null,
}
const offer = async (ctx: Ctx) => {
  const { agreement, signed, recorded } = await ownAgreement(ctx)
  return agreement && !signed && recorded.length === 0 ? open(ctx, toAccept) : close(ctx, AGREEMENT)
}

/** What stood there of it before is over. */
export const reactions = [
  on(directoryTakenOver, 'notifications.agreementOffered', offer),
  on(agreementRecorded, 'notifications.agreementRecorded', offer),
  on(agreementSigned, 'notifications.agreementSigned', offer),
  on(vettingMoved, 'notifications.vetting', async (ctx, facts) => {
    await close(ctx, keyOf(facts))
    const draft = draftOf(facts)
    if (draft) await open(ctx, draft)
  }),
]
