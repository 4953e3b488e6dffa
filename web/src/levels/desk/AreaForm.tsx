import { Button, CloseButton } from '@mantine/core'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../../kit/fields.tsx'
import { named, say } from '../../kit/say.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import { BothLanguages, inBoth } from '../../verifications/BothLanguages.tsx'
import styles from '../levels.module.css'
import type { ScoreArea } from './queries.ts'

const CATEGORIES = ['performance', 'skilling', 'customerSuccess'] as const
type Measure = ScoreArea['metrics'][number]
/** A metric while it is written: its numbers as text. */
type Drafted = Omit<Measure, 'pointsMax' | 'threshold'> & { pointsMax: string; threshold: string }

const said = { en: '', ko: '' }
const blank: Drafted = { code: '', category: 'performance', name: said, explains: said, pointsMax: '', threshold: '' }

const initialOf = (of: ScoreArea | null) => ({
  ...inBoth('name', of?.name),
  qualifiedFrom: String(of?.qualifiedFrom ?? 70),
  position: String(of?.position ?? 100),
  metrics: (of?.metrics ?? []).map((one) => ({
    ...one,
    pointsMax: String(one.pointsMax),
    threshold: String(one.threshold),
  })) as readonly Drafted[],
})
type Values = ReturnType<typeof initialOf>

const contentOf = (values: Values) => ({
  name: { en: values['name.en'], ko: values['name.ko'] },
  qualifiedFrom: Number(values.qualifiedFrom) || 0,
  position: Number(values.position) || 0,
  metrics: values.metrics.map((one) => ({
    ...one,
    pointsMax: Number(one.pointsMax) || 0,
    threshold: Number(one.threshold) || 0,
  })),
})

type Props = { of: ScoreArea | null; close: () => void }

/** An area of the scores and its metrics; together they bring a hundred points. */
export const AreaForm = ({ of, close }: Props) => (of ? <Change of={of} close={close} /> : <Add close={close} />)

function Add({ close }: Pick<Props, 'close'>) {
  const { form, field, busy } = useForm('POST /vendor/score-areas', {
    initial: { ...initialOf(null), metrics: [blank] as readonly Drafted[], code: '' },
    input: (given) => ({ code: given.code, ...contentOf(given) }),
    done: close,
  })
  return (
    <Dialog title={say('levels.areas.add')} close={close} wide>
      <Form {...form}>
        <TextField {...field('code')} label={say('levels.desk.code')} hint={say('levels.areas.code.hint')} />
        <Content field={field} />
        <FormFoot action={say('levels.areas.add')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Change({ of, close }: { of: ScoreArea; close: () => void }) {
  const { form, field, busy } = useForm('PUT /vendor/score-areas/:code', {
    initial: { ...initialOf(of), active: of.active },
    input: (given) => ({ code: of.code, ...contentOf(given), active: given.active }),
    version: of.version,
    done: close,
  })
  return (
    <Dialog title={say('levels.areas.change')} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('levels.areas.change.text')}</p>
        <Content field={field} />
        <CheckField {...field('active')} label={say('levels.areas.active')} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type FieldOf = ReturnType<typeof useForm<'POST /vendor/score-areas', Values>>['field']

const Content = ({ field }: { field: FieldOf }) => (
  <>
    <BothLanguages title={say('levels.desk.name')} en={field('name.en')} ko={field('name.ko')} />
    <Row>
      <TextField {...field('qualifiedFrom')} label={say('levels.areas.qualifiedFrom')} mode="numeric" />
      <TextField {...field('position')} label={say('levels.desk.position')} mode="numeric" />
    </Row>
    <Metrics {...field('metrics')} />
  </>
)

function Metrics({ value, change }: Field<readonly Drafted[]>) {
  const sum = value.reduce((all, { pointsMax }) => all + (Number(pointsMax) || 0), 0)
  const put = (at: number, part: Partial<Drafted>) =>
    change(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.lines}>
      <legend>{say('levels.score.metrics')}</legend>
      {value.map((one, at) => (
        <div key={`${at}-${value.length}`} className={styles.entry}>
          <div className={styles.entryHead}>
            <span>{say('levels.areas.metric', { n: at + 1 })}</span>
            <CloseButton
              aria-label={say('levels.areas.metric.drop', { n: at + 1 })}
              onClick={() => change(value.filter((_, index) => index !== at))}
            />
          </div>
          <One one={one} at={at} put={(part) => put(at, part)} />
        </div>
      ))}
      <p className={styles.quiet} role="status">
        {say('levels.areas.sum', { n: sum })}
      </p>
      <Button size="xs" variant="default" w="fit-content" onClick={() => change([...value, blank])}>
        {say('levels.areas.metric.add')}
      </Button>
    </fieldset>
  )
}

function One({ one, at, put }: { one: Drafted; at: number; put: (part: Partial<Drafted>) => void }) {
  const text = (name: string, value: string, change: (value: string) => void): Field<string> => ({
    name: `metrics.${at}.${name}`,
    value,
    change,
    error: undefined,
  })
  const { name, explains } = one
  return (
    <>
      <Row>
        <TextField {...text('code', one.code, (code) => put({ code }))} label={say('levels.desk.code')} />
        <SelectField
          {...text('category', one.category, (category) => put({ category: category as Measure['category'] }))}
          label={say('levels.areas.category')}
          options={CATEGORIES.map((value) => ({ value, label: named(`category.score.${value}`) }))}
        />
        <TextField
          {...text('pointsMax', one.pointsMax, (pointsMax) => put({ pointsMax }))}
          label={say('levels.areas.pointsMax')}
          mode="numeric"
        />
        <TextField
          {...text('threshold', one.threshold, (threshold) => put({ threshold }))}
          label={say('levels.areas.threshold')}
          mode="numeric"
        />
      </Row>
      <BothLanguages
        title={say('levels.desk.name')}
        en={text('name.en', name.en, (en) => put({ name: { ...name, en } }))}
        ko={text('name.ko', name.ko, (ko) => put({ name: { ...name, ko } }))}
      />
      <BothLanguages
        title={say('levels.desk.text')}
        en={text('explains.en', explains.en, (en) => put({ explains: { ...explains, en } }))}
        ko={text('explains.ko', explains.ko, (ko) => put({ explains: { ...explains, ko } }))}
      />
    </>
  )
}
