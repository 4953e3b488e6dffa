import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Reason, Text, Version } from '#kernel/shapes.ts'
import { GivenProfile } from '../accounts/shapes.ts'
import { GivenContact } from '../contacts/shapes.ts'
import type { Problem } from '../problems/rules.ts'
import { lifecycle } from './lifecycle.ts'
import { type Step, sources, steps } from './rules.ts'
import type { Enrolment } from './tables.ts'

/** Kept as typed: the rules judge it anew each time it is shown. */
export type ProfileDraft = Static<typeof GivenProfile>
export type ContactDraft = Static<typeof GivenContact>

export const Source = Type.Object({ source: Type.Enum(sources) })
export const Accepted = Type.Object({ version: Text(40, 1) })
export const Distinct = Type.Object({ reason: Reason() })
export const Asked = Type.Object({ message: Type.Optional(Nullable(Text(1000))) })

const line = Nullable(Type.String())
const step = Type.Enum(steps)
const problem = Type.Object({
  field: Type.String(),
  code: Type.String(),
  title: Type.String(),
  remedy: Type.String(),
})
const result = Type.Object({
  company: Type.String(),
  globalId: Type.String(),
  locationId: Type.String({ description: 'The Partner ID of the first location.' }),
})

/** The draft with all that is still wrong with it, and where to go on. */
export type Shown = Enrolment & {
  steps: readonly { step: Step; done: boolean; problems: readonly Problem[] }[]
  next: Step | 'choice' | 'submission' | null
  result: Static<typeof result> | null
}
export const enrolment = view(
  Type.Object({
    id: IdShape<'enrolment'>(),
    tenantId: IdShape<'tenant'>(),
    status: Type.Enum(lifecycle.states),
    email: Type.String({ description: 'The mailbox proven at sign-up.' }),
    source: Nullable(Type.String({ enum: [...sources] })),
    profile: GivenProfile,
    contact: GivenContact,
    termsVersion: line,
    termsAcceptedAt: Nullable(Instant),
    companyIsHere: Type.Boolean({
      description: 'A company like this one is in the network: ask to join it, or say why this is another.',
    }),
    distinction: line,
    refusedFor: line,
    steps: Type.Array(Type.Object({ step, done: Type.Boolean(), problems: Type.Array(problem) })),
    next: Nullable(Type.String({ enum: [...steps, 'choice', 'submission'] })),
    result: Nullable(result),
    moves: Moves,
    version: Version,
  }),
  ({ steps, ...row }: Shown, { language }) => ({
    ...row,
    moves: lifecycle.moves(row.status).filter((move) => !['refuse', 'join'].includes(move)),
    steps: steps.map(({ problems, ...one }) => ({
      ...one,
      problems: problems.map(({ field, refusal }) => ({
        field,
        code: refusal.code,
        title: refusal.says(language),
        remedy: refusal.remedy(language),
      })),
    })),
  }),
)

/** Told in the draft's tenant, by the database function that carries the answer there. */
export const joinAnswered = event('enrolment.answered', {
  joinId: IdShape<'join'>(),
  status: Type.String(),
  reason: Nullable(Type.String()),
})
