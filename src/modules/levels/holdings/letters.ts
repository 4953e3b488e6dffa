import { letter } from '#kernel/letter.ts'

const button = { en: 'Renew', ko: '갱신하기', path: '/membership/levels/{code}' }

/** The anniversary nears. */
export const near = letter('levels.renewalNear', {
  subject: {
    en: '“{level}” ends on {anniversary}: {days|one day|# days} left',
    ko: '“{level}” 등급이 {anniversary}에 끝납니다({days}일 남음)',
  },
  body: [
    {
      en: '{company} holds “{level}” until {anniversary}. It can be renewed from {from} on, and at the latest on {by}.',
      ko: '{company}의 “{level}” 등급은 {anniversary}까지 유지됩니다. {from}부터 늦어도 {by}까지 갱신할 수 있습니다.',
    },
    {
      en: 'The page of the level lists what a renewal needs, each met or not.',
      ko: '등급 페이지에서 갱신에 필요한 조건과 충족 여부를 볼 수 있습니다.',
    },
  ],
  button,
})

/** The anniversary is past, and the grace runs. */
export const overdue = letter('levels.renewalOverdue', {
  subject: { en: '“{level}” is to be renewed by {by}', ko: '“{level}” 등급을 {by}까지 갱신해 주세요' },
  body: [
    {
      en: 'The period of “{level}” of {company} ended on {anniversary}. Benefits and badge stay until {by}.',
      ko: '{company}의 “{level}” 등급 기간이 {anniversary}에 끝났습니다. 혜택과 배지는 {by}까지 유지됩니다.',
    },
    {
      en: 'After that the level lapses. It can then be bought again as new, with a gap in between.',
      ko: '그 뒤에는 등급이 만료됩니다. 만료된 등급은 새로 구매할 수 있지만 그 사이의 기간은 비게 됩니다.',
    },
  ],
  button,
})

/** Nobody renewed in time. */
export const lapsed = letter('levels.lapsed', {
  subject: { en: '“{level}” has lapsed', ko: '“{level}” 등급이 만료되었습니다' },
  body: [
    {
      en: '{company} did not renew “{level}” by {by}. Its benefits and its badge have ended.',
      ko: '{company:이/가} {by}까지 “{level}” 등급을 갱신하지 않아 혜택과 배지가 종료되었습니다.',
    },
    {
      en: 'Whoever qualifies can buy the level again at any time.',
      ko: '자격을 충족하면 언제든지 등급을 다시 구매할 수 있습니다.',
    },
  ],
  button: { en: 'Look at the level', ko: '등급 보기', path: '/membership/levels/{code}' },
})

/** Automatic renewal could not go through; somebody must do it by hand. */
export const autoStopped = letter('levels.autoRenewalStopped', {
  subject: { en: '“{level}” could not be renewed automatically', ko: '“{level}” 등급을 자동으로 갱신하지 못했습니다' },
  body: [
    { en: 'Why: {why}', ko: '이유: {why}' },
    {
      en: 'Automatic renewal of {company} for this level is off now. Please renew by hand until {by}.',
      ko: '{company}의 이 등급 자동 갱신을 껐습니다. {by}까지 직접 갱신해 주세요.',
    },
  ],
  button,
})
