import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { listOf, plain, route } from '#kernel/route.ts'
import { Empty, Nullable, SaidShape } from '#kernel/shapes.ts'
import { missing } from '#kernel/store.ts'
import { settings } from '../settings/queries.ts'
import { countryForm, countryList } from './form.ts'

const ByCode = Type.Object({ code: Type.String({ pattern: '^[A-Za-z]{2}$' }) })
const named = { code: Type.String(), name: SaidShape, region: Type.String() }
const numbers = Type.Object({
  required: Type.Boolean(),
  kinds: Type.Array(
    Type.Object({ id: Type.String(), label: SaidShape, pattern: Type.String(), example: Type.String() }),
  ),
})
/** What the form of a legal profile asks in that country. */
const form = plain(
  Type.Object({
    ...named,
    currency: Type.String(),
    callingCode: Nullable(Type.String()),
    phoneExample: Type.String(),
    cityRequired: Type.Boolean(),
    states: Type.Array(Type.Object({ code: Type.String(), name: SaidShape })),
    postal: Nullable(Type.Object({ pattern: Type.String(), example: Type.String() })),
    registration: numbers,
    tax: numbers,
  }),
)

const list = async (ctx: Ctx) => [...countryList((await settings(ctx)).countries)]

async function find(ctx: Ctx, { code }: Static<typeof ByCode>) {
  const found = countryForm(code, (await settings(ctx)).countries)
  if (!found) throw missing()
  const numbersOf = ({ required, kinds }: typeof found.tax) => ({ required, kinds: [...kinds] })
  return { ...found, states: [...found.states], registration: numbersOf(found.registration), tax: numbersOf(found.tax) }
}

export const routes = [
  route('GET /countries', 'anyone', Empty, listOf(plain(Type.Object(named))), list),
  route('GET /countries/:code', 'anyone', ByCode, form, find),
]
