/** The partner agreements of the demo: what each region has published, and when. */
import { inTenant } from '#kernel/context.ts'
import { addDays } from '#kernel/time.ts'
import { publishModel } from '#modules/agreements/index.ts'
import type { Region } from '#modules/membership/index.ts'
import type { Stage } from './stage.ts'

type Edition = { region: Region; number: 1 | 2; publishedAt: Date; effectiveFrom: Date; acceptBy: Date | null }
type Row = readonly [Region, 1 | 2, published: number, effective: number, acceptBy: number | null]

/** In days from today. Europe's drive is running, Asia's has ended, North America's has just been announced. */
// biome-ignore format: a table
const rows: readonly Row[] = [
  ['northAmerica',        1, -320, -300, null],
  ['latinAmerica',        1, -320, -300, null],
  ['europe',              1, -320, -300, null],
  ['middleEastAndAfrica', 1, -320, -300, null],
  ['asiaPacific',         1, -320, -300, null],
  ['greaterChina',        1, -320, -300, null],
  ['asiaPacific',         2,  -55,  -50,  -12],
  ['europe',              2,  -25,  -20,   20],
  ['northAmerica',        2,   -6,   24,   60],
]

export const editions = (dawn: Date): Edition[] =>
  rows.map(([region, number, published, effective, acceptBy]) => ({
    ...{ region, number },
    publishedAt: addDays(dawn, published),
    effectiveFrom: addDays(dawn, effective),
    acceptBy: acceptBy === null ? null : addDays(dawn, acceptBy),
  }))

export const publishes = (edition: Edition) => (stage: Stage) =>
  publishModel(inTenant(stage.ctx, stage.vendorId), edition)
