import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, view } from '#kernel/route.ts'
import { Instant, Nullable, SaidShape } from '#kernel/shapes.ts'
import { ById } from '../subscriptions/shapes.ts'
import { partKinds, type SoftwarePart } from './tables.ts'

const partId = IdShape<'softwarePart'>()
export const OnePart = Type.Object({ ...ById.properties, partId })
export type OnePart = Static<typeof OnePart>

const text = Nullable(Type.String())
const fields = {
  ...{ id: partId, kind: Type.Enum(partKinds), name: Type.String(), softwareVersion: text, language: text },
  ...{ architecture: text, since: Instant },
}
const seen = (row: SoftwarePart) => ({ ...row, since: row.createdAt })
export const part = view(Type.Object(fields), seen)
export const allParts = listOf(part)
/** The only answer it stands in the clear in. */
export const shownPart = view(
  Type.Object({ ...fields, secret: Nullable(Type.String()) }),
  (row: SoftwarePart & { readonly secret: string | null }) => ({ ...seen(row), secret: row.secret }),
)

export const OurPart = Type.Object({ partId })
export type OurPart = Static<typeof OurPart>
/** The same as its customer sees it: of which product, and which partner it came by. */
export type Ours = {
  readonly part: SoftwarePart
  readonly title: { readonly en: string; readonly ko: string }
  readonly partnerName: string
}
const ourFields = { ...fields, title: SaidShape, partnerName: Type.String() }
const oursSeen = ({ part: row, title, partnerName }: Ours) => ({ ...seen(row), title, partnerName })
export const allOurParts = listOf(view(Type.Object(ourFields), oursSeen))
export const ourShownPart = view(
  Type.Object({ ...ourFields, secret: Nullable(Type.String()) }),
  ({ secret, ...row }: Ours & { readonly secret: string | null }) => ({ ...oursSeen(row), secret }),
)
