/** Says again what was recorded: as it was for a read, for another person's company where something is written. */
import type pg from 'pg'
import { newId } from '../src/kernel/id.ts'
import { partnerId } from '../src/modules/membership/identifiers/rules.ts'
import type { Person } from './people.ts'
import { idsIn, type Recorded, type Statement } from './record.ts'

// as cheap as it goes: whatever comes is left as text (the driver's type wants one overload for each type)
const asText = { getTypeParser: () => (text: unknown) => text } as unknown as pg.CustomTypesConfig
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
let serial = 5_000_000 // beyond all that the product draws

/** What stands for one company in what was recorded: its person, its ids, the Partner IDs it drew. */
type Marks = { readonly texts: readonly string[]; readonly serials: readonly number[] }
function marksIn(requests: readonly Recorded[], { mark, registrationId, token }: Person): Marks {
  const statements = requests.flatMap((one) => one.statements)
  const known = new Set(requests.flatMap((one) => one.known))
  const issued = statements.filter(({ text }) => text.startsWith('insert into "partner_ids"'))
  const serials = issued.flatMap(({ values }) => values.filter((value) => typeof value === 'number'))
  const ids = [...idsIn(requests)].filter((id) => !known.has(id))
  const texts = new Set([...ids, ...ids.map(endOf), mark, registrationId, token, ...serials.map(partnerId)])
  return { texts: [...texts], serials }
}

/** What is called after its id bears the end of it. */
const endOf = (id: string) => id.slice(-12)

type Fresh = ReadonlyMap<string | number, string | number>
/** The same marks, of another person and their company. */
function freshFor(person: Person, recordedBy: Person, { texts, serials }: Marks): Fresh {
  const fresh = new Map<string | number, string | number>()
  for (const text of texts.filter((one) => UUID.test(one))) {
    const id = newId()
    fresh.set(text, id)
    fresh.set(endOf(text), endOf(id))
  }
  for (const field of ['userId', 'sessionId', 'token', 'mark', 'registrationId'] as const)
    fresh.set(recordedBy[field], person[field])
  for (const drawn of serials) {
    fresh.set(drawn, ++serial)
    fresh.set(partnerId(drawn), partnerId(serial))
  }
  return fresh
}

type Filling = (fresh: Fresh) => unknown
/** A value cut at its marks once, so that filling it in again is a join. */
function filling(value: unknown, marks: RegExp): Filling {
  if (typeof value === 'number') return (fresh) => fresh.get(value) ?? value
  if (Array.isArray(value)) {
    const parts = value.map((one) => filling(one, marks))
    return (fresh) => parts.map((part) => part(fresh))
  }
  if (typeof value !== 'string') return () => value
  const parts = value.split(marks)
  return parts.length === 1 ? () => value : (fresh) => parts.map((part) => fresh.get(part) ?? part).join('')
}

export type Query = string | (pg.QueryConfig & { readonly rowMode?: 'array' })
const queryOf = ({ text, values, ...how }: Statement): Query =>
  values.length === 0 && !how.name ? text : { text, values: [...values], types: asText, ...how }

/** The queries of each request: for a read always the same, for a write those of the person who asks. */
export function replayer(requests: readonly Recorded[], recordedBy: Person): ((asking: Person) => Query[])[] {
  if (requests.every(({ call }) => call.method === 'GET'))
    return requests.map(
      ({ statements }) =>
        () =>
          statements.map(queryOf),
    )
  const marks = marksIn(requests, recordedBy)
  const any = new RegExp(`(${marks.texts.join('|')})`)
  const known = new Map<Person, Fresh>()
  const freshOf = (person: Person) => {
    const fresh = known.get(person) ?? freshFor(person, recordedBy, marks)
    if (requests.length > 1) known.set(person, fresh) // what is one request names nothing of the last time
    return fresh
  }
  return requests.map(({ statements }) => {
    const fillings = statements.map(({ text, values, ...how }) => ({
      how,
      text: filling(text, any),
      values: values.map((value) => filling(value, any)),
    }))
    return (asking) => {
      const fresh = freshOf(asking)
      return fillings.map(({ how, text, values }) =>
        queryOf({ ...how, text: String(text(fresh)), values: values.map((value) => value(fresh)) }),
      )
    }
  })
}
