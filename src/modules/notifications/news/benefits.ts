import { on } from '#kernel/reaction.ts'
import { entitlementExpiring, entitlementSettled } from '#modules/benefits/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

const keyOf = (entitlementId: string) => `benefit:${entitlementId}`
type Expiring = { entitlementId: string; name: { en: string; ko: string }; validTo: string }

/** A benefit ends and is not all assigned: an action for those who assign, closed when nothing is left to assign. */
const expiring = ({ entitlementId, name, validTo }: Expiring): Draft => ({
  kind: 'recommended',
  workspace: 'benefits',
  roles: ['globalAdmin', 'partnerAdmin'],
  code: 'benefit.expiring',
  key: keyOf(entitlementId),
  title: { en: `${name.en}: not all assigned yet`, ko: `${name.ko}: 아직 할당하지 않은 수량이 있어요.` },
  body: {
    en: 'What is left ends with the benefit and does not carry over.',
    ko: '남은 수량은 혜택이 끝나면 사라지고 다음 기간으로 넘어가지 않아요.',
  },
  link: `/benefits/${entitlementId}`,
  dueAt: new Date(validTo),
})

// biome-ignore format: a table
export const reactions = [
  on(entitlementExpiring, 'notifications.benefitExpiring', (ctx, facts) => open(ctx, expiring(facts))),
  on(entitlementSettled,  'notifications.benefitSettled',  (ctx, { entitlementId }) => close(ctx, keyOf(entitlementId))),
]
