import { useQuery } from '@tanstack/react-query'
import { countries } from '../../enrolment/queries.ts'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { countryOptions } from '../../kit/countries.ts'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { Lines, lineField } from '../../kit/Lines.tsx'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import { BothLanguages, inBoth } from '../../verifications/BothLanguages.tsx'
import { DeskPlaces } from '../Places.tsx'
import { type Rules, rules } from './queries.ts'

type Tax = { country: string; percent: string }
const BPS = 100

/** What the vendor decides about buying and renewing: reminders, days, tax and bank account. */
export function RulesPage() {
  const asked = useQuery(rules)
  return (
    <Page title={say('levels.desk.settings')} lead={<DeskPlaces>{say('levels.rules.lead')}</DeskPlaces>} narrow>
      <Answer of={asked} rows={8}>
        {(known) => (
          <Section title={say('levels.rules.title')}>
            <Edit of={known} />
          </Section>
        )}
      </Answer>
    </Page>
  )
}

const initialOf = (of: Rules) => ({
  reminderDays: of.reminderDays.join(', '),
  graceDays: String(of.graceDays),
  refundDays: String(of.refundDays),
  transferDays: String(of.transferDays),
  taxes: Object.entries(of.taxRatesBps).map(([country, bps]) => ({
    country,
    percent: String(bps / BPS),
  })) as readonly Tax[],
  ...inBoth('bankDetails', of.bankDetails),
})

const days = (text: string) =>
  text
    .split(/[,\s]+/)
    .filter(Boolean)
    .map((one) => Number(one) || 0)

function Edit({ of }: { of: Rules }) {
  const denied = useDenial()('levels:manage')
  const { form, field, busy } = useForm('PUT /vendor/level-settings', {
    initial: initialOf(of),
    input: (given) => ({
      reminderDays: days(given.reminderDays),
      graceDays: Number(given.graceDays) || 0,
      refundDays: Number(given.refundDays) || 0,
      transferDays: Number(given.transferDays) || 0,
      taxRatesBps: Object.fromEntries(
        given.taxes
          .filter(({ country }) => country)
          .map(({ country, percent }) => [country, Math.round((Number(percent) || 0) * BPS)]),
      ),
      bankDetails: { en: given['bankDetails.en'], ko: given['bankDetails.ko'] },
    }),
  })
  return (
    <Form {...form}>
      <TextField
        {...field('reminderDays')}
        label={say('levels.rules.reminders')}
        hint={say('levels.rules.reminders.hint')}
      />
      <Row>
        <TextField {...field('graceDays')} label={say('levels.rules.grace')} mode="numeric" />
        <TextField {...field('refundDays')} label={say('levels.rules.refund')} mode="numeric" />
        <TextField {...field('transferDays')} label={say('levels.rules.transfer')} mode="numeric" />
      </Row>
      <BothLanguages title={say('levels.rules.bank')} en={field('bankDetails.en')} ko={field('bankDetails.ko')} long />
      <Taxes {...field('taxes')} />
      {denied ? <Blocked block={denied} /> : <FormFoot busy={busy} />}
    </Form>
  )
}

function Taxes(field: Field<readonly Tax[]>) {
  const { data } = useQuery(countries)
  const used = field.value.map(({ country }) => country)
  const known = [...new Set([...(data?.items.map(({ code }) => code) ?? []), ...used])]
  const options = countryOptions(known.filter(Boolean))
  return (
    <Lines
      {...field}
      title={say('levels.rules.taxes')}
      hint={say('levels.rules.taxes.hint')}
      words={{
        one: (n) => say('levels.rules.tax', { n }),
        drop: (n) => say('levels.rules.tax.drop', { n }),
        add: say('levels.rules.tax.add'),
      }}
      blank={{ country: '', percent: '10' }}
    >
      {({ country, percent }, at, put) => (
        <Row>
          <SelectField
            {...lineField(`taxes.${at}.country`, country, (country) => put({ country }))}
            label={say('levels.rules.country')}
            options={options}
          />
          <TextField
            {...lineField(`taxes.${at}.percent`, percent, (percent) => put({ percent }))}
            label={say('levels.rules.percent')}
            mode="numeric"
          />
        </Row>
      )}
    </Lines>
  )
}
