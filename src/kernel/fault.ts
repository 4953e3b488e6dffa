import { type Static, Type } from 'typebox'
import type { Refusal } from './refusal.ts'
import { SaidShape } from './shapes.ts'
import { spoken } from './words.ts'

/** A refusal kept for later, in words of its moment: what is wrong with one line of a work on many, and what clears it. */
export const FaultShape = Type.Object({ field: Type.String(), code: Type.String(), says: SaidShape, remedy: SaidShape })
export type Fault = Readonly<Static<typeof FaultShape>>

export const faultOf = ({ code, declared, facts, pointer }: Refusal): Fault => ({
  ...{ field: pointer.field ?? '', code, says: spoken(declared, facts), remedy: spoken(declared.remedy, facts) },
})
