import { useQuery } from '@tanstack/react-query'
import { Row } from '../../kit/Form.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { Lines, lineField } from '../../kit/Lines.tsx'
import { language, named, say } from '../../kit/say.ts'
import type { Field } from '../../kit/useForm.ts'
import { areas, benefitTypes, type Level, levels } from './queries.ts'

type Criterion = Level['criteria'][number]
const KINDS = ['score', 'metric', 'certifications', 'revenue', 'level'] as const
type Kind = (typeof KINDS)[number]

/** A criterion while it is written: every part as text. */
export type Drafted = { kind: Kind; area: string; metric: string; code: string; n: string }
export type Line = { type: string; quantity: string }

const blank: Drafted = { kind: 'score', area: '', metric: '', code: '', n: '70' }

export function draftOf(one: Criterion): Drafted {
  if (one.kind === 'score') return { ...blank, kind: 'score', area: one.area, n: String(one.points) }
  if (one.kind === 'level') return { ...blank, kind: 'level', code: one.code }
  return { ...blank, kind: one.about, area: one.area, metric: one.metric, n: String(one.atLeast) }
}

export function criterionOf({ kind, area, metric, code, n }: Drafted): Criterion {
  if (kind === 'score') return { kind, area, points: Number(n) || 0 }
  if (kind === 'level') return { kind, code }
  return { kind: 'figure', about: kind, area, metric, atLeast: Number(n) || 0 }
}

/** What must be true before the level can be bought, one after the other. */
export const CriteriaLines = (field: Field<readonly Drafted[]>) => (
  <Lines
    {...field}
    title={say('levels.criteria')}
    words={{
      one: (n) => say('levels.desk.criterion', { n }),
      drop: (n) => say('levels.desk.criterion.drop', { n }),
      add: say('levels.desk.criterion.add'),
    }}
    blank={blank}
  >
    {(one, at, put) => <OneCriterion one={one} at={at} put={put} />}
  </Lines>
)

function OneCriterion({ one, at, put }: { one: Drafted; at: number; put: (part: Partial<Drafted>) => void }) {
  const { data: known } = useQuery(areas)
  const { data: others } = useQuery(levels)
  const lang = language()
  const area = known?.items.find(({ code }) => code === one.area)
  const kinds = KINDS.map((value) => ({ value, label: named(`criterion.level.${value}`) }))
  const codes = [...new Map((others?.items ?? []).map(({ code, name }) => [code, name[lang]]))]
  return (
    <Row>
      <SelectField
        {...lineField(`criteria.${at}.kind`, one.kind, (kind) => put({ kind }))}
        label={say('levels.desk.criterion.kind')}
        options={kinds}
      />
      {one.kind === 'level' ? (
        <SelectField
          {...lineField(`criteria.${at}.code`, one.code, (code) => put({ code }))}
          label={say('levels.level')}
          options={codes.map(([value, label]) => ({ value, label }))}
        />
      ) : (
        <SelectField
          {...lineField(`criteria.${at}.area`, one.area, (code) => put({ area: code, metric: '' }))}
          label={say('levels.desk.area')}
          options={(known?.items ?? []).map(({ code, name }) => ({ value: code, label: name[lang] }))}
        />
      )}
      {one.kind !== 'level' && one.kind !== 'score' && (
        <SelectField
          {...lineField(`criteria.${at}.metric`, one.metric, (metric) => put({ metric }))}
          label={say('levels.desk.metric')}
          options={(area?.metrics ?? []).map(({ code, name }) => ({ value: code, label: name[lang] }))}
        />
      )}
      {one.kind !== 'level' && (
        <TextField
          {...lineField(`criteria.${at}.n`, one.n, (n) => put({ n }))}
          label={say(one.kind === 'score' ? 'levels.desk.points' : 'levels.desk.atLeast')}
          mode="numeric"
        />
      )}
    </Row>
  )
}

/** What the level brings, so many of each benefit. */
export function BenefitLines(field: Field<readonly Line[]>) {
  const { data } = useQuery(benefitTypes)
  const options = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name[language()] }))
  return (
    <Lines
      {...field}
      title={say('levels.included')}
      words={{
        one: (n) => say('levels.desk.benefit', { n }),
        drop: (n) => say('levels.desk.benefit.drop', { n }),
        add: say('levels.desk.benefit.add'),
      }}
      blank={{ type: '', quantity: '1' }}
    >
      {({ type, quantity }, at, put) => (
        <Row>
          <SelectField
            {...lineField(`benefits.${at}.type`, type, (type) => put({ type }))}
            label={say('levels.desk.benefit.type')}
            options={options}
          />
          <TextField
            {...lineField(`benefits.${at}.quantity`, quantity, (quantity) => put({ quantity }))}
            label={say('levels.desk.quantity')}
            mode="numeric"
          />
        </Row>
      )}
    </Lines>
  )
}
