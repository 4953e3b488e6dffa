import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../../kit/fields.tsx'
import { Lines, lineField } from '../../kit/Lines.tsx'
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

function Metrics(field: Field<readonly Drafted[]>) {
  const sum = field.value.reduce((all, { pointsMax }) => all + (Number(pointsMax) || 0), 0)
  return (
    <Lines
      {...field}
      title={say('levels.score.metrics')}
      words={{
        one: (n) => say('levels.areas.metric', { n }),
        drop: (n) => say('levels.areas.metric.drop', { n }),
        add: say('levels.areas.metric.add'),
      }}
      blank={blank}
      foot={
        <p className={styles.quiet} role="status">
          {say('levels.areas.sum', { n: sum })}
        </p>
      }
    >
      {(one, at, put) => <One one={one} at={at} put={put} />}
    </Lines>
  )
}

function One({ one, at, put }: { one: Drafted; at: number; put: (part: Partial<Drafted>) => void }) {
  const { name, explains } = one
  return (
    <>
      <Row>
        <TextField
          {...lineField(`metrics.${at}.code`, one.code, (code) => put({ code }))}
          label={say('levels.desk.code')}
        />
        <SelectField
          {...lineField(`metrics.${at}.category`, one.category, (category) => put({ category }))}
          label={say('levels.areas.category')}
          options={CATEGORIES.map((value) => ({ value, label: named(`category.score.${value}`) }))}
        />
        <TextField
          {...lineField(`metrics.${at}.pointsMax`, one.pointsMax, (pointsMax) => put({ pointsMax }))}
          label={say('levels.areas.pointsMax')}
          mode="numeric"
        />
        <TextField
          {...lineField(`metrics.${at}.threshold`, one.threshold, (threshold) => put({ threshold }))}
          label={say('levels.areas.threshold')}
          mode="numeric"
        />
      </Row>
      <BothLanguages
        title={say('levels.desk.name')}
        en={lineField(`metrics.${at}.name.en`, name.en, (en) => put({ name: { ...name, en } }))}
        ko={lineField(`metrics.${at}.name.ko`, name.ko, (ko) => put({ name: { ...name, ko } }))}
      />
      <BothLanguages
        title={say('levels.desk.text')}
        en={lineField(`metrics.${at}.explains.en`, explains.en, (en) => put({ explains: { ...explains, en } }))}
        ko={lineField(`metrics.${at}.explains.ko`, explains.ko, (ko) => put({ explains: { ...explains, ko } }))}
      />
    </>
  )
}
