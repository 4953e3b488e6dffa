/** When the old centre ends, whom it writes to before, and what is said of it afterwards (domain.md 3.1, 3.2). */
import { type Day, dayIn, startOfDay } from '#kernel/calendar.ts'
import { type Refusal, Refusals, refusals } from '#kernel/refusal.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { proposed } from './letters.ts'
import type { LegacyLetter, Plan } from './tables.ts'

const NOTICES_MAX = 20
/** How long a letter's link works, if the old centre does not end before. */
const LINK_DAYS = 90
const RESEND_MINUTES = 1
const MS_PER_DAY = 86_400_000

export const refuse = refusals('migration', {
  daysOutOfOrder: {
    kind: 'invalid',
    en: 'The old centre is announced, then frozen, then retired: {day} does not follow {before}.',
    ko: '공지, 변경 중단, 종료 순서여야 해요. {day:은/는} {before} 뒤가 아니에요.',
    remedy: { en: 'Choose a later day here, or an earlier one before it.', ko: '이 날짜를 늦추거나 앞의 날짜를 당겨 주세요.' }, // biome-ignore format: a sentence
    who: ['you'],
  },
  retiredAlready: {
    kind: 'conflict',
    en: 'The old centre was retired on {day}: its plan does not change any more.',
    ko: '이전 멤버십 센터는 {day}에 종료되어서 계획을 더 이상 바꿀 수 없어요.',
    remedy: { en: 'Companies that come now ask by a late claim.', ko: '지금 오는 회사는 뒤늦은 인수로 요청해요.' },
    who: ['time'],
  },
  retiresInPast: {
    kind: 'invalid',
    en: 'The day of retirement lies ahead: {day} has begun already.',
    ko: '종료일은 앞으로의 날짜여야 해요. {day:은/는} 이미 시작되었어요.',
    remedy: { en: 'Choose a day from tomorrow on.', ko: '내일 이후의 날짜를 골라 주세요.' },
    who: ['you'],
  },
  zoneUnknown: {
    kind: 'invalid',
    en: '“{zone}” is no time zone.',
    ko: '“{zone}” 시간대는 없어요.',
    remedy: { en: 'Name one such as Asia/Seoul or Europe/Berlin.', ko: 'Asia/Seoul, Europe/Berlin처럼 적어 주세요.' },
    who: ['you'],
  },
  noticesUnfit: {
    kind: 'invalid',
    en: '“{days}” does not fit: notices go out between the announcement and the end, each day once, on {max} days at most.',
    ko: '“{days}” 값은 쓸 수 없어요. 안내는 공지일부터 종료일 사이에 하루 한 번, 최대 {max}번 보내요.',
    remedy: {
      en: 'Write how many days before the end, such as 90, 60, 30, 14, 7, 1.',
      ko: '종료 며칠 전인지 90, 60, 30, 14, 7, 1처럼 적어 주세요.',
    },
    who: ['you'],
  },
  letterEmpty: {
    kind: 'invalid',
    en: 'The letter needs a subject and a text in both languages.',
    ko: '메일 제목과 본문을 두 언어로 모두 적어야 해요.',
    remedy: { en: 'Write what is missing here.', ko: '비어 있는 칸을 채워 주세요.' },
    who: ['you'],
  },
  toldOtherwise: {
    kind: 'conflict',
    en: '{people|One mailbox has|# mailboxes have} been told, in {letters|one letter|# letters}, that the old centre ends on {day}. This plan says other days.',
    ko: '이전 센터가 {day}에 종료된다고 이미 메일 {letters}통으로 {people}개 주소에 안내했어요. 이 계획의 날짜는 안내한 것과 달라요.',
    remedy: {
      en: 'Say that you are sure. The notices of the new plan then go to everyone who has not claimed; links already sent end when their letter says.',
      ko: '정말 바꿀지 확인해 주세요. 바꾸면 아직 인수하지 않은 모든 담당자에게 새 계획의 안내를 보내요. 이미 보낸 링크는 메일에 적힌 날까지만 쓸 수 있어요.',
    },
    who: ['you'],
  },
  nobodyToInvite: {
    kind: 'conflict',
    en: 'The old centre knows no global admin or primary contact of this account with a mailbox that takes mail.',
    ko: '이 계정에는 메일을 받을 수 있는 전역 관리자나 대표 담당자가 없어요.',
    remedy: {
      en: 'Import the contact anew with a mailbox that works, or let the company enrol and ask by a late claim.',
      ko: '메일을 받을 수 있는 담당자를 다시 가져오거나, 회사가 새로 가입한 뒤 뒤늦은 인수를 요청하게 해 주세요.',
    },
    who: ['vendor'],
  },
  inviteNotNow: {
    kind: 'conflict',
    en: 'Nobody can be invited to this account now: it is claimed, inactive, a site of another one, or the old centre is retired.',
    ko: '지금은 이 계정에 초대할 수 없어요. 이미 인수되었거나, 비활성이거나, 다른 회사의 사업장이거나, 이전 센터가 종료되었어요.',
    remedy: { en: 'Look at the account: it says which.', ko: '계정을 열어 어느 경우인지 확인해 주세요.' },
    who: ['vendor'],
  },
  invitedJustNow: {
    kind: 'tooMany',
    en: 'A letter went out a moment ago. Another one can be sent in {seconds|one second|# seconds}.',
    ko: '방금 메일을 보냈어요. {seconds}초 뒤에 다시 보낼 수 있어요.',
    remedy: { en: 'Wait a moment.', ko: '잠시 기다려 주세요.' },
    who: ['time'],
  },
})

export const phases = ['unplanned', 'planned', 'announced', 'frozen', 'retired'] as const
export type Phase = (typeof phases)[number]
const DAYS = ['announceOn', 'freezeOn', 'retireOn', 'zone'] as const
type Days = Pick<Plan, (typeof DAYS)[number]>
type Noticed = Pick<Plan, 'noticeDays' | 'announceOn' | 'retireOn'>

/** Where the old centre stands now. */
export function phaseOf(plan: Days | null, now: Date): Phase {
  if (!plan) return 'unplanned'
  const today = dayIn(now, plan.zone)
  if (today >= plan.retireOn) return 'retired'
  if (today >= plan.freezeOn) return 'frozen'
  return today >= plan.announceOn ? 'announced' : 'planned'
}

/** The instant from which the old centre is no more. */
export const retiresAt = ({ retireOn, zone }: Pick<Plan, 'retireOn' | 'zone'>) => startOfDay(retireOn, zone)

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
/** How many days of the plan's zone are left; none once it is over. */
export const daysLeft = ({ retireOn, zone }: Pick<Plan, 'retireOn' | 'zone'>, now: Date) =>
  Math.max(0, daysBetween(dayIn(now, zone), retireOn))

/** The notice whose turn it is: one at a time, so whoever comes late gets the present one and none of those missed. */
export function roundOf(plan: Plan | null, now: Date): string | null {
  const phase = phaseOf(plan, now)
  if (!plan || (phase !== 'announced' && phase !== 'frozen')) return null
  const left = daysLeft(plan, now)
  const due = plan.noticeDays.filter((days) => left <= days)
  return `${plan.retireOn} ${due.length ? Math.min(...due) : 'announced'}`
}

/** What the house proposes for a first plan: a week until it is said, three months until the end. */
export const proposal = (now: Date): Plan => ({
  ...{ id: 'plan', version: 0, zone: 'UTC', noticeDays: [90, 60, 30, 14, 7, 1], ...proposed },
  announceOn: dateOf(addDays(now, 7)),
  freezeOn: dateOf(addDays(now, 70)),
  retireOn: dateOf(addDays(now, 97)),
  ...{ changedAt: now, changedByName: '' },
})

export const linkExpiry = (plan: Plan | null, now: Date) => {
  const [own, end] = [addDays(now, LINK_DAYS), plan && retiresAt(plan)]
  return end && end < own ? end : own
}

/** What was told of the present plan: how many letters, and to how many mailboxes. */
export type Told = { readonly letters: number; readonly people: number }
/** Days that somebody was told are moved only by whoever knows how many were told. */
export function checkTold(wanted: Days, before: Plan | null, told: Told) {
  if (before && told.letters > 0 && DAYS.some((one) => wanted[one] !== before[one]))
    throw refuse.toldOtherwise({ ...told, day: new Date(before.retireOn) })
}

/** What is wrong with a plan, each at its field; days are compared as they are written. */
export function checkPlan(
  plan: Omit<Plan, 'id' | 'version' | 'changedAt' | 'changedByName'>,
  before: Plan | null,
  now: Date,
) {
  if (before && phaseOf(before, now) === 'retired') throw refuse.retiredAlready({ day: new Date(before.retireOn) })
  const wrong = [...dayProblems(plan, now), ...noticeProblems(plan), ...letterProblems(plan)]
  if (wrong.length) throw new Refusals(wrong)
}

function dayProblems({ announceOn, freezeOn, retireOn, zone }: Days, now: Date): Refusal[] {
  if (!isZone(zone)) return [refuse.zoneUnknown({ zone }, { field: 'zone' })]
  return [
    ...(freezeOn >= announceOn ? [] : [outOfOrder(freezeOn, announceOn, 'freezeOn')]),
    ...(retireOn > freezeOn ? [] : [outOfOrder(retireOn, freezeOn, 'retireOn')]),
    ...(retireOn > dayIn(now, zone) ? [] : [refuse.retiresInPast({ day: new Date(retireOn) }, { field: 'retireOn' })]),
  ]
}

const outOfOrder = (day: Day, before: Day, field: string) =>
  refuse.daysOutOfOrder({ day: new Date(day), before: new Date(before) }, { field })

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

function noticeProblems({ noticeDays, announceOn, retireOn }: Noticed): Refusal[] {
  const longest = daysBetween(announceOn, retireOn)
  const fits = (days: number, at: number) =>
    days >= 1 && days <= longest && noticeDays.indexOf(days) === at && at < NOTICES_MAX
  const unfit = noticeDays.filter((days, at) => !fits(days, at))
  const facts = { max: NOTICES_MAX, days: unfit.join(', ') }
  return unfit.length === 0 ? [] : [refuse.noticesUnfit(facts, { field: 'noticeDays' })]
}

const letterProblems = ({ subject, body }: Pick<Plan, 'subject' | 'body'>): Refusal[] =>
  Object.entries({ 'subject.en': subject.en, 'subject.ko': subject.ko, 'body.en': body.en, 'body.ko': body.ko })
    .filter(([, text]) => !text.trim())
    .map(([field]) => refuse.letterEmpty({}, { field }))

/** A letter by hand goes out a minute after the last one at the earliest. */
export function mayInviteAgain(last: Pick<LegacyLetter, 'sentAt'> | undefined, now: Date) {
  const seconds = last ? Math.ceil((last.sentAt.getTime() + RESEND_MINUTES * 60_000 - now.getTime()) / 1000) : 0
  if (seconds > 0) throw refuse.invitedJustNow({ seconds }, { retryAfter: seconds })
}
