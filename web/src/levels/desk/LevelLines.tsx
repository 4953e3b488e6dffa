import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Row } from '../../kit/Form.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { language, named, say } from '../../kit/say.ts'
import type { Field } from '../../kit/useForm.ts'
import styles from '../levels.module.css'
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

const plain = <T extends string>(name: string, value: T, change: (value: T) => void) => ({
  name,
  value,
  change: (given: string) => change(given as T),
  error: undefined,
})

/** What must be true before the level can be bought, one after the other. */
export function CriteriaLines({ value, change }: Field<readonly Drafted[]>) {
  const put = (at: number, part: Partial<Drafted>) =>
    change(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.lines}>
      <legend>{say('levels.criteria')}</legend>
      {value.map((one, at) => (
        <div key={`${at}-${value.length}`} className={styles.entry}>
          <div className={styles.entryHead}>
            <span>{say('levels.desk.criterion', { n: at + 1 })}</span>
            <CloseButton
              aria-label={say('levels.desk.criterion.drop', { n: at + 1 })}
              onClick={() => change(value.filter((_, index) => index !== at))}
            />
          </div>
          <OneCriterion one={one} at={at} put={(part) => put(at, part)} />
        </div>
      ))}
      <Button size="xs" variant="default" w="fit-content" onClick={() => change([...value, blank])}>
        {say('levels.desk.criterion.add')}
      </Button>
    </fieldset>
  )
}

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
        {...plain(`criteria.${at}.kind`, one.kind, (kind) => put({ kind }))}
        label={say('levels.desk.criterion.kind')}
        options={kinds}
      />
      {one.kind === 'level' ? (
        <SelectField
          {...plain(`criteria.${at}.code`, one.code, (code) => put({ code }))}
          label={say('levels.level')}
          options={codes.map(([value, label]) => ({ value, label }))}
        />
      ) : (
        <SelectField
          {...plain(`criteria.${at}.area`, one.area, (code) => put({ area: code, metric: '' }))}
          label={say('levels.desk.area')}
          options={(known?.items ?? []).map(({ code, name }) => ({ value: code, label: name[lang] }))}
        />
      )}
      {one.kind !== 'level' && one.kind !== 'score' && (
        <SelectField
          {...plain(`criteria.${at}.metric`, one.metric, (metric) => put({ metric }))}
          label={say('levels.desk.metric')}
          options={(area?.metrics ?? []).map(({ code, name }) => ({ value: code, label: name[lang] }))}
        />
      )}
      {one.kind !== 'level' && (
        <TextField
          {...plain(`criteria.${at}.n`, one.n, (n) => put({ n }))}
          label={say(one.kind === 'score' ? 'levels.desk.points' : 'levels.desk.atLeast')}
          mode="numeric"
        />
      )}
    </Row>
  )
}

/** What the level brings, so many of each benefit. */
export function BenefitLines({ value, change }: Field<readonly Line[]>) {
  const { data } = useQuery(benefitTypes)
  const options = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name[language()] }))
  const put = (at: number, part: Partial<Line>) =>
    change(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.lines}>
      <legend>{say('levels.included')}</legend>
      {value.map((one, at) => (
        <div key={`${at}-${value.length}`} className={styles.entry}>
          <div className={styles.entryHead}>
            <span>{say('levels.desk.benefit', { n: at + 1 })}</span>
            <CloseButton
              aria-label={say('levels.desk.benefit.drop', { n: at + 1 })}
              onClick={() => change(value.filter((_, index) => index !== at))}
            />
          </div>
          <Row>
            <SelectField
              {...plain(`benefits.${at}.type`, one.type, (type) => put(at, { type }))}
              label={say('levels.desk.benefit.type')}
              options={options}
            />
            <TextField
              {...plain(`benefits.${at}.quantity`, one.quantity, (quantity) => put(at, { quantity }))}
              label={say('levels.desk.quantity')}
              mode="numeric"
            />
          </Row>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        onClick={() => change([...value, { type: '', quantity: '1' }])}
      >
        {say('levels.desk.benefit.add')}
      </Button>
    </fieldset>
  )
}
