/** `npx guildhall retirement | claims | late-claims`: leaving the old centre from the command line, by the desk's own commands. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Config } from '#config'
import type { Id } from '#kernel/id.ts'
import * as migration from '#modules/migration/index.ts'
import { atDesk, type Desk } from './desk.ts'

const HOW = `guildhall retirement [--announce DAY --freeze DAY --retire DAY] [--zone Asia/Seoul] [--notices 90,60,30] [--sure] [--send] [--left OUT.csv]
guildhall claims [--approve ID | --refuse ID --text WHY]
guildhall late-claims [--grant ID | --refuse ID --reason ${migration.lateClaimReasons.join('|')} --text WHY]`
const text = { type: 'string' } as const
const options = {
  ...{ announce: text, freeze: text, retire: text, zone: text, notices: text, left: text },
  send: { type: 'boolean', default: false },
  sure: { type: 'boolean', default: false },
  ...{ approve: text, grant: text, refuse: text, reason: text, text },
} as const
const given = (args: readonly string[]) => parseArgs({ args: [...args], options }).values
type Given = ReturnType<typeof given>

/** Leaves the old centre from the command line: plans its end, lists who is left, decides what waits. */
export const leaving = (
  what: 'retirement' | 'claims' | 'late-claims',
  args: readonly string[],
  config: Config,
): Promise<number> =>
  atDesk(config, (desk) => ({ retirement, claims, 'late-claims': lateClaims })[what](desk, given(args)))

async function retirement({ look, act }: Desk, values: Given): Promise<number> {
  const before = await look(migration.findPlan)
  const {
    announce: announceOn = before.announceOn,
    freeze: freezeOn = before.freezeOn,
    retire: retireOn = before.retireOn,
    zone = before.zone,
  } = values
  const noticeDays = values.notices?.split(',').map(Number) ?? before.noticeDays
  const { subject, body } = before
  const { sure } = values
  const plan = { announceOn, freezeOn, retireOn, zone, noticeDays, subject, body, sure }
  if (values.announce || values.freeze || values.retire || values.zone || values.notices)
    await act('PUT /vendor/retirement', (ctx) => migration.planRetirement(ctx, plan), plan)
  let letters = 0
  for (let sent = -1; values.send && sent !== 0; letters += sent) sent = await look(migration.sendNotices)
  const { phase, counts } = await look(migration.retirementProgress)
  if (values.left) writeFileSync(values.left, await look((ctx) => migration.leftText(ctx, {})))
  console.log(`${phase}: announced ${announceOn}, frozen ${freezeOn}, retired ${retireOn} (${zone})`)
  console.log(Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ')) // biome-ignore format: one thought
  if (values.send) console.log(`${letters} letters wait to go out`)
  return 0
}

async function claims({ look, act }: Desk, { approve, refuse, text: reason }: Given): Promise<number> {
  if (refuse && !reason) return explained()
  if (approve) {
    const input = { id: approve as Id<'claim'> }
    await act('POST /vendor/claims/:id/approval', (ctx) => migration.approveClaim(ctx, input), input)
  }
  if (refuse && reason) {
    const input = { id: refuse as Id<'claim'>, reason }
    await act('POST /vendor/claims/:id/refusal', (ctx) => migration.refuseClaim(ctx, input), input)
  }
  const { items } = await look((ctx) => migration.claimQueue(ctx, { limit: 200 }))
  for (const { id, status, oldId, company, email, basis } of items)
    console.log([id, status, oldId, company, email, basis].join('  '))
  return 0
}

async function lateClaims({ look, act }: Desk, { grant, refuse, reason, text: why = '' }: Given): Promise<number> {
  const reasonCode = migration.lateClaimReasons.find((one) => one === reason)
  if (refuse && !reasonCode) return explained()
  if (grant) {
    const input = { id: grant as Id<'lateClaim'> }
    await act('POST /vendor/late-claims/:id/grant', (ctx) => migration.grantLateClaim(ctx, input), input)
  }
  if (refuse && reasonCode) {
    const input = { id: refuse as Id<'lateClaim'>, reasonCode, text: why }
    await act('POST /vendor/late-claims/:id/refusal', (ctx) => migration.refuseLateClaim(ctx, input), input)
  }
  const { items } = await look((ctx) => migration.lateClaimQueue(ctx, { limit: 200 }))
  for (const { id, status, printedOldId, company, promisedAt } of items)
    console.log([id, status, printedOldId, company, promisedAt?.toISOString() ?? ''].join('  '))
  return 0
}

function explained(): number {
  console.error(HOW)
  return 2
}
