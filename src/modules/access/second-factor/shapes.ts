import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Instant } from '#kernel/shapes.ts'

const Code = (maxLength: number) => Type.Optional(Type.String({ minLength: 1, maxLength }))
/** Either the six digits of the app, or one of the recovery codes. */
export const StepUp = Type.Object({ code: Code(12), recoveryCode: Code(40) })
export type StepUp = Static<typeof StepUp>

export const steppedUp = plain(Type.Object({ steppedUpUntil: Instant }))
