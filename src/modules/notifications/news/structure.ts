/** Actions that come from another company: a merge to answer or to confirm, a location on its way here. */

import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import { spoken } from '#kernel/words.ts'
import { type MergeMoved, mergeMoved, type TransferMoved, transferMoved } from '#modules/membership/index.ts'
import { close, type Draft, open } from '../inbox/commands.ts'

const kind = 'recommended'
const workspace = 'accountSettings'
const roles: Draft['roles'] = [...permissions['structure:confirm'].roles]
/** One a side: each company closes its own. */
const mergeKey = ({ mergeId, side }: Pick<MergeMoved, 'mergeId' | 'side'>) => `merge:${mergeId}:${side}`
const transferKey = ({ transferId, side }: Pick<TransferMoved, 'transferId' | 'side'>) =>
  `transfer:${transferId}:${side}`

// biome-ignore format: sentences
const MERGE = {
  theirs: {
    title: { en: '{name} proposes to merge its account with yours', ko: '{name:이/가} 계정 합치기를 제안했어요.' },
    body:  { en: 'The page says what would happen to each thing. Accept it, or decline with a reason.', ko: '각 항목이 어떻게 되는지 확인하고 수락하거나 이유를 적어 거절해 주세요.' },
  },
  ours: {
    title: { en: '{name} has accepted the merge: it waits for you', ko: '{name:이/가} 합치기를 수락했어요. 확정할 차례예요.' },
    body:  { en: 'Look at the preview, then confirm. Within 30 days it can be undone.', ko: '미리 보기를 확인한 뒤 확정해 주세요. 30일 안에는 되돌릴 수 있어요.' },
  },
} as const

/** Whose turn a merge is: who was asked answers, who proposed confirms. */
const waitsFor: Partial<Record<MergeMoved['status'], MergeMoved['side']>> = { invited: 'theirs', accepted: 'ours' }
const merge = ({ mergeId, side, name }: MergeMoved): Draft => ({
  ...{
    kind,
    workspace,
    roles,
    code: `merge.${side === 'ours' ? 'confirm' : 'answer'}`,
    key: mergeKey({ mergeId, side }),
  },
  ...{ title: spoken(MERGE[side].title, { name }), body: spoken(MERGE[side].body, {}) },
  ...{ link: `/account/merges/${mergeId}`, dueAt: null },
})

const transfer = ({ transferId, side, name, locationName }: TransferMoved): Draft => ({
  ...{ kind, workspace, roles, code: 'transfer.answer', key: transferKey({ transferId, side }) },
  title: spoken(
    {
      en: '{name} offers you the location “{locationName}”',
      ko: '{name:이/가} “{locationName}” 사업장을 넘기려고 해요.',
    },
    { name, locationName },
  ),
  body: {
    en: 'Accept it, and it is yours with its Partner ID; or decline with a reason.',
    ko: '수락하면 파트너 ID와 함께 우리 회사 사업장이 돼요. 이유를 적어 거절할 수도 있어요.',
  },
  ...{ link: '/account/transfers', dueAt: null },
})

// biome-ignore format: a table
export const reactions = [
  on(mergeMoved,    'notifications.merge',    (ctx, facts) => waitsFor[facts.status] === facts.side ? open(ctx, merge(facts)) : close(ctx, mergeKey(facts))),
  on(transferMoved, 'notifications.transfer', (ctx, facts) => facts.status === 'asked' && facts.side === 'receiving' ? open(ctx, transfer(facts)) : close(ctx, transferKey(facts))),
]
