import { type Static, Type } from 'typebox'
import { view } from '#kernel/route.ts'
import { Text, Version } from '#kernel/shapes.ts'
import { type AccountSetting, names } from './tables.ts'

const name = Type.Enum(names)
export const ByName = Type.Object({ name })
export type ByName = Static<typeof ByName>
export const Setting = Type.Object({ name, value: Text(100, 1) })
export type Setting = Static<typeof Setting>

type Counting = Pick<AccountSetting, 'name' | 'value' | 'version'>
/** A setting as it counts now. */
export const setting = view(Type.Object({ name, value: Type.String(), version: Version }), (row: Counting) => row)
