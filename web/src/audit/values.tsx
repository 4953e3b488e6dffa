import '../../../src/modules/values.ts'
import '../../../src/modules/operations.ts'
import '../../../src/modules/records.ts'
import { vocabulary } from '#kernel/words.ts'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'

/** What an operation did, in words; one that has none yet keeps its name. */
export const operationName = (operation: string) => named(`operation.${operation}`, operation)
export const recordName = (what: string) => named(`noun.${what}`, what)
export const fieldName = (field: string) => named(`value.${field}`, named(`programme.${field}`, field))

/** Every operation by what it did, in the order the reader's language sorts them. */
export function operations() {
  const { compare } = new Intl.Collator(language())
  const all = [...vocabulary.keys()].filter((key) => key.startsWith('operation.'))
  const options = all.map((key) => ({ value: key.slice('operation.'.length), label: named(key) }))
  return options.sort((a, b) => compare(a.label, b.label))
}

/** Every kind of record by its name, likewise sorted. */
export function recordKinds() {
  const { compare } = new Intl.Collator(language())
  const all = [...vocabulary.keys()].filter((key) => key.startsWith('noun.'))
  return all
    .map((key) => ({ value: key.slice('noun.'.length), label: named(key) }))
    .sort((a, b) => compare(a.label, b.label))
}

/** The life whose states a record has, where it is not called like the record. */
const LIVES: Readonly<Record<string, string>> = { account: 'network' }
const PROGRAMMES = ['network', 'reseller']
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A value as people read it: states, kinds and roles by name, instants by the clock, what holds several values line by line. */
export function Value({ of, field, what }: { of: unknown; field: string; what: string }) {
  if (of === undefined || of === null || of === '') return '–'
  if (Array.isArray(of)) return <Several parts={of.map((one) => ['', one])} field={field} what={what} />
  if (typeof of === 'object') return <Several parts={Object.entries(of)} field={field} what={what} />
  if (typeof of === 'boolean') return say(of ? 'audit.yes' : 'audit.no')
  return textOf(String(of), field, what)
}

type SeveralProps = { parts: readonly [name: string, value: unknown][]; field: string; what: string }
const Several = ({ parts, field, what }: SeveralProps) => (
  <>
    {parts.map(([name, value], at) => (
      <div key={name || at}>
        {name && <small>{fieldName(name)}: </small>}
        <Value of={value} field={name || field} what={what} />
      </div>
    ))}
  </>
)

function textOf(text: string, field: string, what: string) {
  if (INSTANT.test(text)) return dayOf(text, true)
  if (field === 'status') return named(`state.${LIVES[what] ?? what}.${text}`, text)
  if (PROGRAMMES.includes(field)) return named(`state.${field}.${text}`, text)
  if (field === 'role') return named(`role.${text}`, text)
  if (field === 'kind') return named(`kind.${what}.${text}`, text)
  return text
}
