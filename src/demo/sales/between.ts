/** A customer of two of the demo's partners: the second asks to take over what the first has sold, and both others have still to answer. */
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import { companyOf } from '#modules/relationships/index.ts'
import { customerAgreement } from '#modules/relationships/requests/agreement.ts'
import { accept, ask as askCompany } from '#modules/relationships/requests/commands.ts'
import { ask } from '#modules/subscriptions/transfers/commands/ask.ts'
import { adminOf, agentOf, customerOf } from '../delegations.ts'
import { act, hear, type Moment, type Stage } from '../story/stage.ts'

const HOUR_MS = 3_600_000
/** Who has sold, and who would take over. */
const pairs = [
  { source: 'daongyeol', target: 'aobabashi', message: '귀사의 구독을 저희가 관리하고 싶습니다.', language: 'ko' },
  { source: 'quillonridge', target: 'copperline', message: 'We would like to look after your subscriptions.', language: 'en' },
] as const // biome-ignore format: a table

export const handOverStory = (dawn: Date): Moment[] =>
  pairs.map((pair, n) => ({
    at: new Date(addDays(dawn, -3).getTime() + (15 + n) * HOUR_MS),
    play: (stage: Stage) => asksFor(stage, pair),
  }))

type Pair = (typeof pairs)[number]
async function asksFor(stage: Stage, { source, target, ...about }: Pair) {
  const [giving, taking] = [agentOf(stage, source), agentOf(stage, target)]
  const customerId = await customerOf(giving.ctx, 0)
  await comesToServe(stage, { ctx: taking.ctx, customerId, ...about })
  const wanted = { customerId, role: 'target', partner: giving.partner.tenantId } as const
  await act(taking.ctx, 'POST /subscription-transfers', () => ask(taking.ctx, wanted))
  await hear(stage)
}

type Serving = Pick<Pair, 'message' | 'language'> & { readonly ctx: Ctx; readonly customerId: Id<'tenant'> }
/** The customer buys from this partner too, from now on. */
async function comesToServe(stage: Stage, { ctx, customerId, ...about }: Serving) {
  const wanted = { ...about, kind: 'reseller', withAccess: false } as const
  const { token } = await act(ctx, 'POST /relationship-requests', () => askCompany(ctx, wanted))
  const admin = await adminOf(stage, customerId)
  const { country } = await companyOf(admin)
  const offered = country ? await customerAgreement()?.offered(admin, country) : null
  const agreed = offered ? { agreementVersion: offered.version } : {}
  await act(admin, 'POST /relationship-acceptances', () => accept(admin, { token, ...agreed }))
  await hear(stage)
}
