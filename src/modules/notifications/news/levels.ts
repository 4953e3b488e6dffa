import { on } from '#kernel/reaction.ts'
import { type Said, spoken } from '#kernel/words.ts'
import { holdingChanged, purchaseChanged, renewalNear } from '#modules/levels/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

const roles: Draft['roles'] = ['globalAdmin', 'partnerAdmin']
const workspace = 'membership'
const renewalKey = (code: string) => `level:${code}:renewal`
const orderKey = (purchaseId: string) => `level-order:${purchaseId}`

type Near = { code: string; name: Said; anniversary: string; renewBy: string }
/** A level is to be renewed: an action for those who buy, closed by the renewal or the lapse. */
const renewal = ({ code, name, anniversary, renewBy }: Near): Draft => ({
  ...{ kind: 'recommended', workspace, roles, code: 'level.renewalDue', key: renewalKey(code) },
  ...{ link: `/membership/levels/${code}`, dueAt: new Date(renewBy) },
  title: spoken({ en: '“{name}” is to be renewed', ko: '“{name}” 등급을 갱신할 때가 됐어요.' }, { name }),
  body: spoken(
    {
      en: 'The period ends on {anniversary}; the level can be renewed until {renewBy}. The page lists what is needed.',
      ko: '기간은 {anniversary}에 끝나고 {renewBy}까지 갱신할 수 있어요. 필요한 조건은 등급 페이지에 있어요.',
    },
    { anniversary: new Date(anniversary), renewBy: new Date(renewBy) },
  ),
})

type Waiting = { purchaseId: string; number: string; levelName: Said }
/** A transfer is awaited: whoever ordered knows by mail, their colleagues see it here. */
const transfer = ({ purchaseId, number, levelName }: Waiting): Draft => ({
  ...{ kind: 'recommended', workspace, roles, code: 'level.transferAwaited', key: orderKey(purchaseId) },
  ...{ link: `/membership/orders/${purchaseId}`, dueAt: null },
  title: spoken(
    { en: 'Order {number} waits for its transfer', ko: '주문 {number:이/가} 입금을 기다리고 있어요.' },
    { number },
  ),
  body: spoken(
    {
      en: '“{level}” begins when the money has come. The order says where it goes and with which reference.',
      ko: '입금이 확인되면 “{level}” 등급이 시작돼요. 입금 계좌와 참조 번호는 주문 페이지에 있어요.',
    },
    { level: levelName },
  ),
})

// biome-ignore format: a table
export const reactions = [
  on(renewalNear,     'notifications.levelRenewal', (ctx, facts) => open(ctx, renewal(facts))),
  on(holdingChanged,  'notifications.levelSettled', async (ctx, { code, status }) => { if (status !== 'grace') await close(ctx, renewalKey(code)) }),
  on(purchaseChanged, 'notifications.levelOrder',   (ctx, facts) => facts.status === 'pending' ? open(ctx, transfer(facts)) : close(ctx, orderKey(facts.purchaseId))),
]
