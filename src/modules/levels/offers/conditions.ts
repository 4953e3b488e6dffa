import { type Checked, type Condition, condition, type Look, once, type Verdict } from '#kernel/condition.ts'
import type { Said } from '#kernel/words.ts'
import type { Holding } from '../holdings/tables.ts'
import type { Level } from '../levels/tables.ts'
import { optionsOf, whyOf } from '../unions/rules.ts'
import { judged, type Situation, situation } from './situation.ts'

const noLevel = async (): Promise<Level> => {
  throw new Error('This look is about no level.')
}
/** The level a look is about: put there by `lookAt`. */
const levelAtHand = once(noLevel)
/** A look at the company with one level at hand; looks at several levels share what was read before. */
const lookAt = (look: Look, level: Level): Look => ({
  ...look,
  known: new Map<object, Promise<unknown>>([...look.known, [noLevel, Promise.resolve(level)]]),
})

const buyers = ['partnerAdmin', 'globalAdmin'] as const
const met = { met: true } as const

// biome-ignore format: sentences
export const levelAccount = condition({
  name: 'levelAccount',
  opens: [],
  says: { en: 'Company verified', ko: '회사 확인' },
  causes: {
    notEnrolled: {
      en: 'The company has not enrolled in the partner network.', ko: '회사가 아직 파트너 네트워크에 가입하지 않았어요.',
      remedy: { en: 'Enrol first.', ko: '먼저 가입해 주세요.' },
    },
    partOfAnother: {
      en: 'The account has been merged into another: levels are ordered and renewed there.', ko: '이 계정은 다른 계정에 합쳐졌어요. 등급은 그 계정에서 주문하고 갱신해요.',
      remedy: { en: 'Switch to the account it was merged into.', ko: '합쳐진 계정으로 전환해 주세요.' },
    },
    unverified: {
      en: 'The company is not verified yet.', ko: '회사 확인이 아직 끝나지 않았어요.',
      remedy: { en: 'The verification page says what is open, and by when.', ko: '확인 페이지에서 남은 항목과 기한을 볼 수 있어요.' },
    },
  },
  who: ['globalAdmin', 'accountAdmin'],
  link: '/verification',
  mandatory: false,
  check: judging((s) => {
    if (!s.account) return { met: false, cause: 'notEnrolled', link: '/enrol' }
    if (s.account.mergedInto) return { met: false, cause: 'partOfAnother', link: '/account/tenants' }
    return s.account.status === 'active' ? met : { met: false, cause: 'unverified' }
  }),
})

// biome-ignore format: sentences
export const levelWindow = condition({
  name: 'levelWindow',
  opens: [],
  says: { en: 'Open for orders', ko: '주문 가능 기간' },
  causes: {
    notOffered: {
      en: '“{level}” is no longer offered.', ko: '“{level}” 등급은 더 이상 판매하지 않아요.',
      remedy: { en: 'The list of levels shows what can be ordered.', ko: '등급 목록에서 주문할 수 있는 등급을 볼 수 있어요.' },
    },
    retired: {
      en: '“{level}” is retired: its benefits can be renewed by who holds them, and nobody gets them anew.', ko: '“{level}” 등급은 종료되었어요. 보유한 회사만 혜택을 갱신할 수 있고 새로 받을 수는 없어요.',
      remedy: { en: 'The list of levels shows what can be ordered.', ko: '등급 목록에서 주문할 수 있는 등급을 볼 수 있어요.' },
    },
    chosenElsewhere: {
      en: '“{level}” is not renewed by itself. {why}', ko: '“{level}” 등급은 따로 갱신하지 않아요. {why}',
      remedy: { en: 'Renew the designation: what can be chosen is shown there.', ko: '파트너 지정을 갱신해 주세요. 고를 수 있는 혜택이 함께 표시돼요.' },
    },
    withEnrolment: {
      en: '“{level}” comes with the enrolment and is not sold.', ko: '“{level}” 등급은 가입하면 함께 받는 등급이라 따로 판매하지 않아요.',
      remedy: { en: 'Nothing to do.', ko: '하실 일은 없어요.' },
    },
    endless: {
      en: 'The company holds “{level}” without end.', ko: '회사가 “{level}” 등급을 기한 없이 보유하고 있어요.',
      remedy: { en: 'Nothing to do.', ko: '하실 일은 없어요.' },
    },
    notYet: {
      en: 'The company holds “{level}” until {anniversary}. It can be renewed from {from} on.', ko: '회사가 “{level}” 등급을 {anniversary}까지 보유하고 있어요. {from}부터 갱신할 수 있어요.',
      remedy: { en: 'Come back on that day; reminders are sent before it.', ko: '그날부터 갱신해 주세요. 그 전에 알림 메일을 보내 드려요.' },
    },
  },
  who: ['time'],
  link: '/membership/levels',
  mandatory: false,
  check: judging(inWindow),
})

type WindowCause = 'notOffered' | 'retired' | 'chosenElsewhere' | 'withEnrolment' | 'endless' | 'notYet'
/** Whether the level is sold at all, and whether the day has come on which what is held may be renewed. */
function inWindow(s: Situation, level: Level): Verdict<WindowCause> {
  const facts = { level: level.name }
  const holding = s.held.get(level.code)
  if (level.obtained === 'enrolment') return { met: false, cause: 'withEnrolment', facts }
  if (!level.offered) return { met: false, cause: 'notOffered', facts, who: ['vendor'] }
  if (level.kind === 'legacy' && !holding) return { met: false, cause: 'retired', facts, who: ['vendor'] }
  if (level.kind === 'legacy' && s.union && optionsOf(s.union).includes('own'))
    return { met: false, cause: 'chosenElsewhere', facts: { ...facts, why: whyOf(s.union) }, who: buyers }
  return holding ? openFor(holding, facts, s.now) : met
}

function openFor({ anniversary, renewableFrom }: Holding, facts: object, now: Date): Verdict<WindowCause> {
  if (!anniversary || !renewableFrom) return { met: false, cause: 'endless', facts: { ...facts } }
  if (now >= renewableFrom) return met
  return { met: false, cause: 'notYet', facts: { ...facts, anniversary, from: renewableFrom }, by: renewableFrom }
}

// biome-ignore format: sentences
export const levelQualified = condition({
  name: 'levelQualified',
  opens: [],
  says: { en: 'Qualified', ko: '자격 충족' },
  causes: {
    score: {
      en: 'The score in “{area}” did not qualify on any day of this month and the five before it: {points} points and every metric above zero are wanted, the best was {best}.',
      ko: '이번 달과 지난 다섯 달 동안 “{area}” 영역에서 자격을 충족한 날이 없어요. {points}점 이상이고 모든 지표가 0보다 커야 하는데 최고 점수는 {best}점이었어요.',
      remedy: { en: 'The page of scores shows what is missing, and what brings most.', ko: '점수 페이지에서 부족한 점수와 가장 효과적인 방법을 볼 수 있어요.' },
    },
    figure: {
      en: '“{metric}” in “{area}” is {has}, and {wants} is wanted.', ko: '“{area}” 영역의 “{metric}” 값이 {has}인데 {wants} 이상이어야 해요.',
      remedy: { en: 'The page of scores shows the figure and where it comes from.', ko: '점수 페이지에서 지표 값과 근거를 볼 수 있어요.' },
    },
    level: {
      en: '“{needed}” is needed first.', ko: '“{needed}” 등급을 먼저 보유해야 해요.',
      remedy: { en: 'Order that level, and come back.', ko: '그 등급을 먼저 주문해 주세요.' },
    },
  },
  who: buyers,
  link: '/membership/scores',
  mandatory: false,
  check: judging((s, level) => {
    const open = judged(s, level).find((one) => !one.met)
    if (!open) return met
    const { criterion, has, wants } = open
    if (criterion.kind === 'level') {
      const needed: Said | string = s.levels.find(({ code }) => code === criterion.code)?.name ?? criterion.code
      return { met: false, cause: 'level', facts: { needed }, link: `/membership/levels/${criterion.code}` }
    }
    const area = s.areas.find(({ code }) => code === criterion.area)
    const facts = { area: area?.name ?? criterion.area }
    if (criterion.kind === 'score') return { met: false, cause: 'score', facts: { ...facts, points: wants, best: has } }
    const metric = area?.metrics.find(({ code }) => code === criterion.metric)?.name ?? criterion.metric
    return { met: false, cause: 'figure', facts: { ...facts, metric, has, wants } }
  }),
})

// biome-ignore format: sentences
export const levelFree = condition({
  name: 'levelFree',
  opens: [],
  says: { en: 'No other order under way', ko: '진행 중인 주문 없음' },
  causes: {
    ordered: {
      en: 'Order {number} for “{level}” is under way.', ko: '“{level}” 등급의 주문 {number:이/가} 진행 중이에요.',
      remedy: { en: 'Pay it, or cancel it and order anew: that is also how the method of payment is changed.', ko: '결제를 마치거나 취소하고 새로 주문해 주세요. 결제 방법을 바꿀 때도 이렇게 해요.' },
    },
  },
  who: buyers,
  link: '/membership/orders',
  mandatory: false,
  check: judging((s, level) => {
    const order = s.ordered.get(level.code)
    if (!order) return met
    const facts = { number: order.number, level: level.name }
    return { met: false, cause: 'ordered', facts, link: `/membership/orders/${order.id}` }
  }),
})

/** What buying or renewing a level needs, in the order one clears it. */
export const conditions: readonly Condition[] = [levelAccount, levelWindow, levelQualified, levelFree]

function judging<C extends string>(judge: (s: Situation, level: Level) => Verdict<C>) {
  return async (look: Look): Promise<Verdict<C>> => judge(await situation(look), await levelAtHand(look))
}

/** How the company stands with each condition of a level. */
export async function standingWith(look: Look, level: Level): Promise<Checked[]> {
  await situation(look) // read before the looks part, so that all levels share it
  const at = lookAt(look, level)
  const all: Checked[] = []
  for (const one of conditions) all.push({ condition: one, verdict: await one.check(at) })
  return all
}
