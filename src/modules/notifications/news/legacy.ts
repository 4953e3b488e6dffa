/** Actions that follow the legacy centre: colleagues it knew, and the proof a late claim still wants. */
import type { Ctx } from '#kernel/context.ts'
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { spoken } from '#kernel/words.ts'
import { type LateClaimMoved, lateClaimMoved, suggestionsChanged, suggestionsOpen } from '#modules/migration/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

const kind = 'recommended'
const suggestionsKey = ({ tenantId }: Pick<Ctx, 'tenantId'>) => `role-suggestions:${tenantId}`
const claimKey = (id: string) => `late-claim:${id}`

const suggestions = (key: string, n: number): Draft => ({
  ...{ kind, workspace: 'accountSettings', roles: [...permissions['roles:grant'].roles], code: 'suggestions.open' },
  key,
  title: spoken(
    {
      en: '{n|One colleague|# colleagues} of the old centre could be invited',
      ko: '이전 센터에 등록된 동료 {n}명을 초대할 수 있어요.',
    },
    { n },
  ),
  body: {
    en: 'Each is shown with the roles that would fit. Invite them, or put the suggestion away.',
    ko: '각자에게 맞는 역할을 함께 보여 드려요. 초대하거나 제안을 넘겨 주세요.',
  },
  ...{ link: '/account/legacy', dueAt: null },
})

/** As many as are open when it is heard: whoever was invited meanwhile is not counted. */
async function askForSuggestions(ctx: Ctx) {
  const n = await suggestionsOpen(ctx)
  await (n > 0 ? open(ctx, suggestions(suggestionsKey(ctx), n)) : close(ctx, suggestionsKey(ctx)))
}

const proof = ({ id, oldId, expiresAt }: LateClaimMoved): Draft => ({
  ...{ kind, workspace: 'membership', roles: [...permissions['lateClaims:ask'].roles], code: 'lateClaim.proof' },
  key: claimKey(id),
  title: spoken({ en: 'The old ID {oldId} waits for your proof', ko: '이전 ID {oldId}의 증빙이 필요해요.' }, { oldId }),
  body: {
    en: 'Prove the domain the old account was known by, or hand in documents, before the request runs out.',
    ko: '요청이 만료되기 전에 이전 계정에 쓰던 도메인을 확인하거나 서류를 제출해 주세요.',
  },
  ...{ link: `/account/legacy/late-claims/${id}`, dueAt: new Date(expiresAt) },
})
const WAITING: readonly LateClaimMoved['status'][] = ['asked', 'proving']

// biome-ignore format: a table
export const reactions = [
  on(suggestionsChanged, 'notifications.suggestions', askForSuggestions),
  on(lateClaimMoved,     'notifications.lateClaim',   (ctx, facts) => WAITING.includes(facts.status) ? open(ctx, proof(facts)) : close(ctx, claimKey(facts.id))),
]
