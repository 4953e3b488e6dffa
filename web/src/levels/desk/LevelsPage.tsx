import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { amountOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Page } from '../../kit/Page.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useMay } from '../../kit/useMe.ts'
import { DeskPlaces } from '../Places.tsx'
import { AddLevel } from './LevelForm.tsx'
import { type Level, levels } from './queries.ts'

type Row = Level & { id: string }
const columns = (): Column<Row>[] => [
  { id: 'name', title: say('levels.level'), cell: ({ name }) => name[language()] },
  { id: 'kind', title: say('levels.desk.kind'), cell: ({ kind }) => named(`kind.level.${kind}`), wide: true },
  { id: 'fee', title: say('levels.price.fee'), number: true, cell: feeText },
  {
    id: 'validity',
    title: say('levels.validity'),
    number: true,
    cell: ({ validityDays }) =>
      validityDays ? say('levels.desk.days', { n: validityDays }) : say('levels.until.never'),
    wide: true,
  },
  { id: 'version', title: say('levels.desk.version'), number: true, cell: ({ number }) => number, wide: true },
  {
    id: 'offered',
    title: say('levels.desk.offered'),
    cell: ({ offered }) => say(offered ? 'levels.yes' : 'levels.no'),
  },
]

const feeText = ({ obtained, fee }: Level) => (obtained === 'enrolment' ? named('way.level.enrolment') : amountOf(fee))

/** Levels and designations as the vendor sells them. */
export function LevelsPage() {
  const asked = useQuery(levels)
  const may = useMay()
  const { search, change } = useAddress()
  const go = useNavigate()
  const trail = [{ name: say('levels.desk.levels'), to: '/vendor/levels' }]
  if (search.add)
    return (
      <Page title={say('levels.desk.add')} trail={trail} lead={say('levels.desk.add.lead')} narrow>
        <AddLevel close={(code) => (code ? go({ to: `/vendor/levels/${code}` as string }) : change({ add: '' }))} />
      </Page>
    )
  return (
    <Page
      title={say('levels.desk.levels')}
      lead={<DeskPlaces>{say('levels.desk.lead')}</DeskPlaces>}
      action={
        may('levels:manage') && <Button onClick={() => change({ add: 'level' })}>{say('levels.desk.add')}</Button>
      }
    >
      <Answer of={asked} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="levels.offers.empty" />
          ) : (
            <ListTable
              title={say('levels.desk.levels')}
              columns={columns()}
              rows={latest(items)}
              name={({ name }) => name[language()]}
              open={({ code }) => `/vendor/levels/${code}`}
            />
          )
        }
      </Answer>
    </Page>
  )
}

/** Of each level its newest version. */
function latest(items: readonly Level[]): Row[] {
  const newest = new Map<string, Level>()
  for (const one of items) {
    const known = newest.get(one.code)
    if (!known || known.number < one.number) newest.set(one.code, one)
  }
  return [...newest.values()].sort((a, b) => a.position - b.position).map((one) => ({ ...one, id: one.code }))
}
