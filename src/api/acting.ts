/** What the vendor's support may not do while it acts for a partner, whatever the permission (decision 0014). */
import type { Acting, Actor, Ctx } from '#kernel/context.ts'
import { ofVendor, ruleOf } from '#kernel/permissions.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { stillActs } from '#modules/access/index.ts'
import type { Admins, Wanted } from './authorize.ts'

export const refuse = refusals('house', {
  actingOver: {
    kind: 'forbidden',
    en: 'Your support session at {company} is over. Nothing is open until you leave it.',
    ko: '{company} 대리 접속이 끝났어요. 나가기 전에는 아무것도 열 수 없어요.',
    remedy: {
      en: 'Leave it with the button in the banner; ask {company} for another one if you need it.',
      ko: '배너의 나가기 버튼을 눌러 주세요. 더 필요하면 {company}에 다시 요청할 수 있어요.',
    },
    who: ['you'],
  },
  actingDeskClosed: {
    kind: 'forbidden',
    en: 'You act for {company}. Until you leave, the vendor’s desk is closed to this session.',
    ko: '지금은 {company} 대리 접속 중이에요. 나가기 전에는 벤더 업무 화면을 쓸 수 없어요.',
    remedy: { en: 'Leave the company first, then go on at the desk.', ko: '대리 접속에서 나간 뒤 진행해 주세요.' },
    who: ['you'],
  },
  actingOwnMatters: {
    kind: 'forbidden',
    en: 'While you act for a partner, your own settings and sign-in cannot be changed.',
    ko: '대리 접속 중에는 본인 설정과 보안 정보를 바꿀 수 없어요.',
    remedy: { en: 'Leave the partner first, then do it as yourself.', ko: '대리 접속에서 나간 뒤 진행해 주세요.' },
    who: ['you'],
  },
  actingOwnPeople: {
    kind: 'forbidden',
    en: 'This is for {company}’s own people: whoever acts for a company never signs, gives roles, or opens what is secret.',
    ko: '{company} 구성원만 할 수 있는 작업이에요. 대리 접속으로는 서명, 역할 변경, 비밀 정보 열람을 할 수 없어요.',
    remedy: { en: 'Ask somebody there to do it: {ask}.', ko: '회사 담당자에게 요청해 주세요: {ask}.' },
    who: ['globalAdmin', 'accountAdmin'],
  },
  actingLooksOnly: {
    kind: 'forbidden',
    en: '{company} lets support look, not change anything.',
    ko: '{company}에서 허용한 범위는 보기까지예요. 내용을 바꿀 수는 없어요.',
    remedy: {
      en: 'Ask somebody there to do it, or to allow changes under Support access: {ask}.',
      ko: '회사 담당자에게 직접 처리하거나 지원 접속 설정에서 변경을 허용해 달라고 요청해 주세요: {ask}.',
    },
    who: ['globalAdmin'],
  },
})

/** Whoever acts holds their visit while they work: ended meanwhile, nothing more is done in it. */
export async function mustStillAct(ctx: Ctx) {
  const { acting } = ctx.actor
  if (acting && !(await stillActs(ctx))) throw refuse.actingOver({ company: acting.company })
}

export const isLook = ({ endpoint }: Pick<Wanted, 'endpoint'>) => endpoint.startsWith('GET ')

const LEAVING = 'DELETE /me/acting'
/** What of their own staff may do from inside: go, and read in their language. */
const OWN = [LEAVING, 'PUT /me/language']

/** What is shut to an acting session before any role is asked for: all of it once it is over, the desk, and matters of one's own. */
export function shutWhileActing(wanted: Wanted, { company, over }: Acting): Refusal | null {
  const { endpoint, may } = wanted
  const isOfAll = may === 'anyone' || may === 'person'
  if (isOfAll && (isLook(wanted) || endpoint === LEAVING)) return null
  if (over) return refuse.actingOver({ company })
  if (isOfAll) return OWN.includes(endpoint) ? null : refuse.actingOwnMatters()
  return ofVendor(may) ? refuse.actingDeskClosed({ company }) : null
}

/** Whether a permission that opens is used for more than it opens for. */
export const exceeds = (wanted: Wanted) => !isLook(wanted) && ruleOf(wanted.may)?.acting !== 'change'

/** Why it stays shut, and whom of the company to ask. */
export async function denialWhileActing(block: 'acting' | 'looksOnly', { tenantId, acting }: Actor, admins: Admins) {
  const ask = await admins(tenantId, ['globalAdmin'])
  const facts = { company: acting?.company, ask }
  return block === 'acting' ? refuse.actingOwnPeople(facts) : refuse.actingLooksOnly(facts)
}
