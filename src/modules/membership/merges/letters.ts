import { letter } from '#kernel/letter.ts'

const button = { en: 'Open the merges', ko: '계정 합치기 열기', path: '/account/merges' } as const

export const invited = letter('membership.mergeInvited', {
  subject: {
    en: '{name} proposes to merge its account with yours',
    ko: '{name:이/가} 계정 합치기를 제안했습니다',
  },
  body: [
    {
      en: '{name} (Partner ID {id}) proposes that {invitedName} become part of its partner account. Your Partner IDs, locations and tenant would stay.',
      ko: '{name}(파트너 ID {id})에서 {invitedName} 계정을 자사의 파트너 계정에 합치자고 제안했습니다. 파트너 ID, 사업장, 테넌트는 그대로 유지됩니다.',
    },
    {
      en: 'The page says what happens to each thing. Nothing happens unless you accept and they confirm; they see nothing of yours before.',
      ko: '각 항목이 어떻게 되는지 페이지에서 볼 수 있습니다. 수락하고 상대가 확정하기 전에는 아무것도 바뀌지 않으며, 상대는 귀사의 정보를 볼 수 없습니다.',
    },
  ],
  button,
})

export const accepted = letter('membership.mergeAccepted', {
  subject: { en: '{invitedName} has accepted the merge', ko: '{invitedName:이/가} 합치기를 수락했습니다' },
  body: [
    {
      en: '{invitedName} agrees to become part of the account of {name}. Look at the preview, then confirm.',
      ko: '{invitedName:이/가} {name} 계정에 합치는 데 동의했습니다. 미리 보기를 확인한 뒤 확정해 주세요.',
    },
  ],
  button,
})

export const rejected = letter('membership.mergeRejected', {
  subject: { en: 'The merge you proposed was declined', ko: '제안한 계정 합치기가 거절되었습니다' },
  body: [{ en: 'The reason given: “{reason}”', ko: '사유: “{reason}”' }],
  button,
})

export const withdrawn = letter('membership.mergeWithdrawn', {
  subject: { en: '{name} has withdrawn the merge', ko: '{name:이/가} 합치기 제안을 취소했습니다' },
  body: [{ en: 'Nothing has changed in your account.', ko: '귀사 계정에는 바뀐 것이 없습니다.' }],
  button,
})

export const merged = letter('membership.merged', {
  subject: { en: '{invitedName} is now part of {name}', ko: '{invitedName} 계정이 {name} 계정에 합쳐졌습니다' },
  body: [
    {
      en: 'The two accounts are one. Every Partner ID is as it was, and your tenant keeps its people, its sign-in and its sales.',
      ko: '두 계정이 하나가 되었습니다. 파트너 ID는 모두 그대로이며 테넌트의 사람, 로그인, 판매도 유지됩니다.',
    },
    {
      en: 'Until {until} {name} can undo it. Check bank and tax data now.',
      ko: '{until}까지 {name:이/가} 되돌릴 수 있습니다. 계좌와 세금 정보를 다시 확인해 주세요.',
    },
  ],
  button,
})

export const undone = letter('membership.mergeUndone', {
  subject: { en: 'The merge with {name} was undone', ko: '{name} 계정과의 합치기를 되돌렸습니다' },
  body: [
    {
      en: '{invitedName} stands for itself again, with its global ID and its people as they were.',
      ko: '{invitedName} 계정이 글로벌 ID와 사람을 포함해 이전 상태로 돌아왔습니다.',
    },
  ],
  button,
})
