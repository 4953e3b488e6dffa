import type { Fault } from '#kernel/fault.ts'
import { language } from './say.ts'

const key = ({ field, code }: Fault) => `${field} ${code}`
const look = {
  display: 'grid',
  gap: '0.375rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  overflowWrap: 'anywhere',
} as const

/** What is wrong with one line of many, each with what clears it; of a file, with the column it stands in. */
export const Faults = ({ of, columns = false }: { of: readonly Fault[]; columns?: boolean }) => (
  <ul style={look}>
    {of.map((fault) => (
      <li key={key(fault)}>
        {columns && fault.field && <b translate="no">{fault.field}: </b>}
        {fault.says[language()]} {fault.remedy[language()]}
      </li>
    ))}
  </ul>
)
