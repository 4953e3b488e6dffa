import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'

const customerId = IdShape<'tenant'>()
const EACH_MAX = 200
const AT_ONCE_MAX = 20
/** What a form sends; the rules say how long a tag may be and how many a customer carries. */
const given = Type.Array(Text(200), { maxItems: 200 })
const few = Type.Optional(Type.Array(Text(200), { maxItems: AT_ONCE_MAX }))

export const Tagging = Type.Object({ customerId, tags: given })
export type Tagging = Static<typeof Tagging>
export const TagEach = Type.Object({
  customerIds: Type.Array(customerId, { minItems: 1, maxItems: EACH_MAX }),
  add: few,
  remove: few,
})
export type TagEach = Static<typeof TagEach>

export const tags = plain(Type.Object({ tags: Type.Array(Type.String()) }))
export const tagged = plain(Type.Object({ customers: Type.Integer() }))
export const tagInUse = plain(Type.Object({ tag: Type.String(), customers: Type.Integer() }))
