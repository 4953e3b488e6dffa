import { letter } from '#kernel/letter.ts'
import type { Said } from '#kernel/words.ts'

/** Invites the one who ran an old account to bring it over; what it says between greeting and link is the vendor's own text. */
export const invitation = letter('migration.invitation', {
  subject: { en: '{subject} ({company})', ko: '{subject} ({company} 안내)' },
  body: [
    { en: 'Dear {name},\n{text}', ko: '{name} 님, 안녕하세요.\n{text}' },
    {
      en: 'It concerns {company}, known in the old centre as {oldId}. The button is yours alone and works before {until}.',
      ko: '이전 센터에서 {oldId:으로/로} 등록된 {company}에 관한 안내입니다. 아래 버튼은 받는 분만 쓸 수 있으며 {until} 전까지 유효합니다.',
    },
    {
      en: 'The letter comes from {vendor}, who runs the old centre and this one. Whoever comes late may enrol the company anew and ask for the history of the old ID by a late claim, with proof. If anything is unclear, ask your partner manager at {vendor}.',
      ko: '이 메일은 이전 센터와 지금의 파트너 센터를 운영하는 {vendor}에서 보냈습니다. 기한을 놓치면 회사를 새로 가입시킨 뒤 증빙을 갖춰 이전 ID의 이력을 뒤늦은 인수로 요청할 수 있습니다. 궁금한 점은 {vendor}의 담당 파트너 매니저에게 문의해 주세요.',
    },
  ],
  button: { en: 'Claim the account', ko: '계정 인수하기', path: '/claim/{token}' },
  secret: true,
})

/** What the house proposes to write until the vendor writes better. */
export const proposed: { readonly subject: Said; readonly body: Said } = {
  subject: {
    en: 'The old membership centre closes in {days|one day|# days}',
    ko: '이전 멤버십 센터가 {days}일 뒤 종료됩니다',
  },
  body: {
    en: 'The old membership centre is retired on {retireOn}. Claim the account of {company} before then: the company, all its locations, levels and benefits arrive at once, and the old IDs stay valid as aliases.\nAn account nobody claims before that day cannot be recovered; the company would have to enrol anew.',
    ko: '이전 멤버십 센터는 {retireOn}에 종료됩니다. 그 전에 {company}의 계정을 인수해 주세요. 회사와 모든 사업장, 등급, 혜택이 한 번에 옮겨지고 이전 ID도 계속 쓸 수 있습니다.\n그 전에 인수하지 않은 계정은 복구할 수 없으며, 회사가 새로 가입해야 합니다.',
  },
}
