import { type Static, Type } from 'typebox'
import { silences } from '#kernel/calls.ts'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { partKinds } from '../software/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { actions, faults, type Provisioner, type Provisioning } from './tables.ts'

const id = IdShape<'provisioning'>()
const text = Type.String()
const states = ['success', 'pending', 'failed'] as const

/** What has become of a subscription with the vendor's systems. */
export const provisioned = plain(
  Type.Object({
    state: Type.Enum(states),
    activationLink: Nullable(text),
    action: Nullable(Type.Enum(actions)),
    since: Nullable(Instant),
    fault: Nullable(Type.Enum(faults)),
    reason: Nullable(text),
    quantity: Nullable(Type.Integer({ description: 'Seats they have confirmed.' })),
  }),
)

const open = lifecycle.states.filter((one) => one !== 'done')
export const Queue = paged({ status: Type.Optional(Type.Enum(open)) })
export type Queue = Static<typeof Queue>
export const AtPartner = Type.Object({ tenantId: IdShape<'tenant'>(), id })
export type AtPartner = Static<typeof AtPartner>

const row = {
  ...{ id, tenantId: IdShape<'tenant'>(), subscriptionId: IdShape<'subscription'>(), action: Type.Enum(actions) },
  ...{ status: Type.Enum(lifecycle.states), since: Instant, tries: Type.Integer(), turnAt: Nullable(Instant) },
  ...{ fault: Nullable(Type.Enum(faults)), reason: Nullable(text), moves: Moves, version: Version },
}
/** The rest is done by their answers and by what changes. */
const seen = (one: Provisioning) => ({
  ...one,
  moves: lifecycle.moves(one.status).filter((move) => move === 'retry'),
})
export const provisioning = view(Type.Object(row), seen)
const about = { partnerName: text, customerId: IdShape<'tenant'>(), name: text, title: SaidShape }
type About = Static<ReturnType<typeof Type.Object<typeof about>>>
export const queued = view(Type.Object({ ...row, ...about }), (one: Provisioning & About) => ({ ...one, ...seen(one) }))

export const NewAddress = Type.Object({ url: Text(2_000, 1) })
export type NewAddress = Static<typeof NewAddress>
const kept = { url: Nullable(text), secretSince: Nullable(Instant), changedAt: Nullable(Instant), changedByName: Nullable(text) } // biome-ignore format: one record
const NONE = { url: null, secretSince: null, changedAt: null, changedByName: null }
export const setting = view(Type.Object(kept), (row: Provisioner | null) => row ?? NONE)
/** The only place the secret ever stands in. */
export const newSetting = view(
  Type.Object({ ...kept, secret: Nullable(text) }),
  ({ secret, ...row }: Provisioner & { readonly secret: string | null }) => ({ ...row, secret }),
)
export const tried = plain(
  Type.Object({
    ok: Type.Boolean({ description: 'They answered 2xx.' }),
    status: Nullable(Type.Integer()),
    silence: Nullable(Type.Enum(silences)),
  }),
)

const said = Type.Optional(Nullable(Text(200)))
const Artifact = Type.Object({
  ...{ kind: Type.Enum(partKinds), name: Text(200, 1), version: said, language: said, architecture: said },
  value: Text(2_000, 1),
})
export const Answer = Type.Object({
  ...{ id, generation: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), state: Type.Enum(['done', 'failed']) },
  reason: Type.Optional(Nullable(Text(500))),
  activationLink: Type.Optional(Nullable(Text(2_000))),
  artifacts: Type.Optional(Nullable(Type.Array(Artifact, { maxItems: 50 }))),
  signature: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }),
})
export type Answer = Static<typeof Answer>
export const heard = plain(
  Type.Object({ accepted: Type.Boolean({ description: 'False of what is older than what was asked since.' }) }),
)

/** The vendor's systems are to be told of something: whoever waits for it does not wait for the clock. */
export const provisionAsked = event('subscription.provisionAsked', {})
