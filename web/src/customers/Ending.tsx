import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import kit from '../kit/kit.module.css'
import { language } from '../kit/say.ts'
import { type Customer, endingOf } from './queries.ts'

/** What stands against the end, and what ends with it, before it is done. */
export const Ending = ({ of }: { of: Customer['id'] }) => (
  <Answer of={useQuery(endingOf(of))} rows={1}>
    {({ items }) =>
      items.length > 0 && (
        <ul className={kit.checklist}>
          {items.map(({ name, blocks, says, remedy, link }) => (
            <li key={name} data-state={blocks ? 'unmet' : 'waiting'} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <div>
                <p>{says[language()]}</p>
                <Link to={link as string}>{remedy[language()]}</Link>
              </div>
            </li>
          ))}
        </ul>
      )
    }
  </Answer>
)
