import { numberOf } from '../kit/Amount.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import type { Allocation, Benefit } from './queries.ts'

export const KINDS = ['credit', 'licence', 'softwareKey', 'developer', 'support', 'advisory', 'marketing', 'voucher'] as const // biome-ignore format: a list
export const kindName = (kind: string) => named(`kind.benefit.${kind}`)
export const unitName = (unit: string) => named(`unit.benefit.${unit}`)
export const kindOptions = () => KINDS.map((value) => ({ value, label: kindName(value) }))

/** Where a benefit came from: the source's own name, or what kind of source it is. */
export const sourceName = ({ source }: Pick<Benefit, 'source'>) =>
  source.name?.[language()] ?? named(`source.benefit.${source.kind}`)

const availableText = ({ available }: Pick<Benefit, 'available'>) =>
  available === null ? say('benefits.unlimited') : numberOf(available)

/** A line of the inventory: how many, how many left, until when, from where. */
export const benefitColumns = <Row extends Benefit>(): Column<Row>[] => [
  {
    id: 'name',
    title: say('benefits.name'),
    cell: ({ name }) => name[language()],
    text: ({ name }) => name[language()],
  },
  {
    id: 'total',
    title: say('benefits.total'),
    number: true,
    cell: ({ total }) => numberOf(total),
    text: ({ total }) => String(total),
    wide: true,
  },
  {
    id: 'assigned',
    title: say('benefits.assigned'),
    number: true,
    cell: ({ assigned }) => numberOf(assigned),
    text: ({ assigned }) => String(assigned),
    wide: true,
  },
  {
    id: 'available',
    title: say('benefits.available'),
    number: true,
    cell: availableText,
    text: ({ available }) => (available === null ? '' : String(available)),
  },
  {
    id: 'ends',
    title: say('benefits.ends'),
    cell: ({ validTo }) => <When at={validTo} />,
    text: ({ validTo }) => dayOf(validTo),
  },
  { id: 'source', title: say('benefits.source'), cell: sourceName, text: sourceName, wide: true },
  {
    id: 'status',
    title: say('benefits.status'),
    cell: ({ status }) => <StateBadge of="entitlement" state={status} />,
    text: ({ status }) => stateName('entitlement', status),
  },
]

/** Who holds it: a colleague, the company, or the last signs of a key. */
export const holderText = ({ holderName, keyEnds, topic }: Allocation): string => {
  if (holderName) return holderName
  const what = keyEnds ? say('benefits.key.ends', { ends: keyEnds }) : say('benefits.assigned.whole')
  return topic ? `${what} · ${topic}` : what
}

/** What was handed out: to whom, since when, until when. */
export const allocationColumns = <Row extends Allocation>(): Column<Row>[] => [
  { id: 'holder', title: say('benefits.holder'), cell: holderText, text: holderText },
  {
    id: 'quantity',
    title: say('benefits.quantity'),
    number: true,
    cell: ({ quantity }) => numberOf(quantity),
    text: ({ quantity }) => String(quantity),
    wide: true,
  },
  {
    id: 'since',
    title: say('benefits.since'),
    cell: ({ createdAt }) => <When at={createdAt} />,
    text: ({ createdAt }) => dayOf(createdAt),
    wide: true,
  },
  {
    id: 'until',
    title: say('benefits.until'),
    cell: ({ validTo }) => <When at={validTo} />,
    text: ({ validTo }) => dayOf(validTo),
  },
  {
    id: 'status',
    title: say('benefits.status'),
    cell: ({ life, status }) => <StateBadge of={life} state={status} />,
    text: ({ life, status }) => stateName(life, status),
  },
]
