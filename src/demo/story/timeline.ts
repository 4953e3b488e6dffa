/** Everything that happened in the demo network, in the order of its days. */
import { newcomers, partners } from '../cast/partners.ts'
import { arrives, colleaguesCome, enrols, joins } from './arrival.ts'
import { editions, publishes } from './editions.ts'
import { lives } from './lives.ts'
import { hear, type Moment, playStep, type Stage } from './stage.ts'
import { teamForms } from './teams.ts'
import { visits } from './visits.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const MORNING = 7 * 60
const VISITS = 450

/** The first instant of the day the demo begins on: its history is counted back from there, whatever the hour. */
export const dawnOf = (now: Date) => new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS)

/** Every moment of every company, by time; those of one company on one day stay in their order. */
export function timeline(dawn: Date): Moment[] {
  const at = (daysAgo: number, minutes: number) => new Date(dawn.getTime() - daysAgo * DAY_MS + minutes * MINUTE_MS)
  const moments: Moment[] = editions(dawn).map((edition) => ({ at: edition.publishedAt, play: publishes(edition) }))
  const histories = [
    ...partners.map((partner) => ({
      partner,
      days: [
        ...[arrives, enrols, colleaguesCome, teamForms].map((play) => [partner.days, play] as const),
        ...lives[partner.life](partner.days).map(([day, step]) => [day, playStep(step)] as const),
      ],
    })),
    ...newcomers.map((partner) => ({
      partner,
      days: [arrives, joins(partner.step)].map((play) => [partner.days, play] as const),
    })),
  ]
  for (const { partner, days } of histories) {
    days.forEach(([daysAgo, play], n) => {
      const time = at(Math.max(daysAgo, 1), MORNING + ((partner.at * 17) % 400) + n * 9)
      const isLast = days[n + 1]?.[0] !== daysAgo
      moments.push({
        at: time,
        play: async (stage: Stage) => {
          await play(stage, partner)
          if (isLast) await hear(stage)
        },
      })
    })
  }
  moments.push({ at: at(1, MORNING + VISITS), play: visits })
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime())
}
