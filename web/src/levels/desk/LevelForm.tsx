import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../../kit/fields.tsx'
import { named, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { BothLanguages, inBoth } from '../../verifications/BothLanguages.tsx'
import { BenefitLines, CriteriaLines, criterionOf, type Drafted, draftOf, type Line } from './LevelLines.tsx'
import { CURRENCIES, type Currency, minorOf } from './minor.ts'
import type { Level } from './queries.ts'

const KINDS = ['designation', 'specialisation', 'membership', 'legacy'] as const
const WAYS = ['purchase', 'enrolment'] as const
const YEAR_DAYS = '365'

const initialOf = (of: Level | null) => ({
  ...inBoth('name', of?.name),
  ...inBoth('description', of?.description),
  position: String(of?.position ?? 100),
  obtained: String(of?.obtained ?? 'purchase'),
  fee: of?.fee.amount ?? '0',
  currency: String(of?.fee.currency ?? 'USD'),
  validityDays: of ? String(of.validityDays ?? '') : YEAR_DAYS,
  renewalOpensDays: String(of?.renewalOpensDays ?? 0),
  criteria: (of?.criteria ?? []).map(draftOf) as readonly Drafted[],
  benefits: (of?.benefits ?? []).map(({ type, quantity }) => ({ type, quantity: String(quantity) })) as readonly Line[],
  offered: of?.offered ?? true,
  activeFrom: '',
})
type Values = ReturnType<typeof initialOf>

const contentOf = (values: Values) => ({
  name: { en: values['name.en'], ko: values['name.ko'] },
  description: { en: values['description.en'], ko: values['description.ko'] },
  position: Number(values.position) || 0,
  obtained: values.obtained === 'enrolment' ? ('enrolment' as const) : ('purchase' as const),
  criteria: values.criteria.map(criterionOf),
  fee: minorOf(values.fee, values.currency),
  currency: (CURRENCIES.find((one) => one === values.currency) ?? 'USD') satisfies Currency,
  validityDays: values.validityDays ? Number(values.validityDays) : null,
  renewalOpensDays: Number(values.renewalOpensDays) || 0,
  benefits: values.benefits.map(({ type, quantity }) => ({ type, quantity: Number(quantity) || 0 })),
  offered: values.offered,
  ...(values.activeFrom && { activeFrom: new Date(`${values.activeFrom}T00:00:00`).toISOString() }),
})

/** A level of the vendor's own: its code and kind are said once, all else may change from version to version. */
export function AddLevel({ close }: { close: (code?: string) => void }) {
  const { form, field, busy, values } = useForm('POST /vendor/levels', {
    initial: { ...initialOf(null), code: '', kind: 'designation' },
    input: (given) => ({
      code: given.code,
      kind: KINDS.find((one) => one === given.kind) ?? 'designation',
      ...contentOf(given),
    }),
    done: ({ code }) => close(code),
  })
  return (
    <Form {...form}>
      <Row>
        <TextField {...field('code')} label={say('levels.desk.code')} hint={say('levels.desk.code.hint')} />
        <SelectField
          {...field('kind')}
          label={say('levels.desk.kind')}
          options={KINDS.map((value) => ({ value, label: named(`kind.level.${value}`) }))}
        />
      </Row>
      <Content field={field} values={values} />
      <FormFoot action={say('levels.desk.add')} busy={busy} cancel={() => close()} />
    </Form>
  )
}

/** The next version of a level; whoever bought an earlier one keeps it. */
export function ChangeLevel({ of, close }: { of: Level; close: () => void }) {
  const { form, field, busy, values } = useForm('PUT /vendor/levels/:code', {
    initial: initialOf(of),
    input: (given) => ({ code: of.code, ...contentOf(given) }),
    done: close,
  })
  return (
    <Form {...form}>
      <Content field={field} values={values} />
      <FormFoot action={say('levels.desk.publish')} busy={busy} cancel={close} />
    </Form>
  )
}

type FieldOf = ReturnType<typeof useForm<'PUT /vendor/levels/:code', Values>>['field']

function Content({ field, values }: { field: FieldOf; values: Values }) {
  const isSold = values.obtained === 'purchase'
  return (
    <>
      <BothLanguages title={say('levels.desk.name')} en={field('name.en')} ko={field('name.ko')} />
      <BothLanguages title={say('levels.desk.text')} en={field('description.en')} ko={field('description.ko')} long />
      <SelectField
        {...field('obtained')}
        label={say('levels.desk.way')}
        options={WAYS.map((value) => ({ value, label: named(`way.level.${value}`) }))}
      />
      {isSold && (
        <Row>
          <TextField {...field('fee')} label={say('levels.price.fee')} hint={say('levels.desk.fee.hint')} />
          <SelectField
            {...field('currency')}
            label={say('levels.desk.currency')}
            options={CURRENCIES.map((value) => ({ value, label: value }))}
          />
        </Row>
      )}
      <Row>
        <TextField
          {...field('validityDays')}
          label={say('levels.desk.validity')}
          hint={say('levels.desk.validity.hint')}
          mode="numeric"
          optional
        />
        <TextField {...field('renewalOpensDays')} label={say('levels.desk.opens')} mode="numeric" />
      </Row>
      {isSold && <CriteriaLines {...field('criteria')} />}
      <BenefitLines {...field('benefits')} />
      <Row>
        <TextField {...field('position')} label={say('levels.desk.position')} mode="numeric" />
        <TextField
          {...field('activeFrom')}
          label={say('levels.desk.from')}
          hint={say('levels.desk.from.hint')}
          placeholder="2027-01-01"
          optional
        />
      </Row>
      <CheckField {...field('offered')} label={say('levels.desk.offered.box')} hint={say('levels.desk.offered.hint')} />
    </>
  )
}
