import { letter } from '#kernel/letter.ts'

const button = { en: 'Look at the level', ko: '등급 보기', path: '/membership/levels/{code}' }

/** A further area came by itself. */
export const enrolled = letter('levels.enrolledAutomatically', {
  subject: { en: '“{level}” is yours: {company} is qualified', ko: '{company:이/가} “{level}” 자격을 충족했습니다' },
  body: [
    {
      en: '{company} is qualified and holds another level already: “{level}” begins today, without an order and without a fee. It runs until {anniversary}.',
      ko: '{company:은/는} 이미 다른 등급을 보유하고 있고 자격을 충족했으므로, 주문과 이용료 없이 오늘부터 “{level}” 등급이 시작됩니다. {anniversary}까지 유지됩니다.',
    },
  ],
  button,
})

/** A level went on by itself, its criteria met. */
export const reenrolled = letter('levels.reenrolled', {
  subject: { en: '“{level}” goes on until {anniversary}', ko: '“{level}” 등급이 {anniversary}까지 연장되었습니다' },
  body: [
    {
      en: '{company} meets every criterion of “{level}”: it was renewed without an order. There is nothing to do.',
      ko: '{company:이/가} “{level}” 등급의 모든 조건을 충족해 주문 없이 갱신되었습니다. 하실 일은 없습니다.',
    },
  ],
  button,
})
