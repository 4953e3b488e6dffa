import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { Nullable } from '#kernel/shapes.ts'

/** What of one company waits for the vendor's desk, and what no longer does; told in the vendor's tenant. */
export const deskTold = event('desk.told', {
  tenantId: Type.String(),
  company: Type.String(),
  works: Type.Array(
    Type.Object({
      kind: Type.Enum(['check', 'appeal', 'qualification', 'recovery', 'vetting', 'order'] as const),
      /** The kind of check or enrolment, as a word of the house. */
      what: Type.String(),
      id: Type.String(),
      waits: Type.Boolean(),
      dueAt: Nullable(Type.String()),
    }),
  ),
})
export type DeskTold = Static<typeof deskTold.facts>
export type Work = DeskTold['works'][number]
