import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { inputOf, SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import { language, say } from '../kit/say.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import styles from './benefits.module.css'
import { benefitTypes, companiesLike, type Granted } from './queries.ts'
import { RulesFirst } from './Rules.tsx'

const TYPING_MS = 250

/** A grant by the vendor's hand: to whom, of what, how many, until when, and why. */
export function GrantForm({ close }: { close: () => void }) {
  const { form, field, values, busy } = useForm('POST /vendor/partners/:tenantId/benefits', {
    initial: { tenantId: '', type: '', quantity: '1', validFrom: '', validTo: '', reason: '' },
    input: ({ tenantId, type, quantity, validFrom, validTo, reason }) => ({
      ...{ tenantId: tenantId as Granted['tenantId'], type, validTo, reason },
      quantity: Number(quantity) || 1,
      ...(validFrom && { validFrom }),
    }),
    lacks: ({ tenantId }) => (tenantId ? {} : { tenantId: say('benefits.vendor.grant.company.hint') }),
    done: close,
  })
  const types = useQuery(benefitTypes).data?.items ?? []
  const chosen = types.find(({ code }) => code === values.type)
  return (
    <Dialog title={say('benefits.vendor.grant')} close={close} wide>
      <Form {...form}>
        <CompanyField {...field('tenantId')} />
        <div className={styles.two}>
          <SelectField
            {...field('type')}
            label={say('benefits.vendor.type')}
            options={types
              .filter(({ active }) => active)
              .map(({ code, name }) => ({ value: code, label: name[language()] }))}
          />
          <TextField {...field('quantity')} label={say('benefits.quantity')} mode="numeric" />
        </div>
        {chosen && <RulesFirst rules={chosen.rules} />}
        <div className={styles.two}>
          <TextField
            {...field('validFrom')}
            label={say('benefits.vendor.grant.from')}
            hint={say('benefits.vendor.grant.from.hint')}
            placeholder="2026-12-01"
            optional
          />
          <TextField
            {...field('validTo')}
            label={say('benefits.vendor.grant.days')}
            hint={say('benefits.vendor.grant.day.hint')}
            placeholder="2026-12-31"
          />
        </div>
        <TextAreaField
          {...field('reason')}
          label={say('benefits.vendor.grant.reason')}
          hint={say('benefits.vendor.grant.reason.hint')}
          rows={2}
          maxLength={1000}
        />
        <FormFoot action={say('benefits.vendor.grant')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** A company of the network, found by a part of its name. */
function CompanyField({ value, change, ...is }: Field<string>) {
  const [typed, type] = useState('')
  const [search] = useDebouncedValue(typed, TYPING_MS)
  const { data } = useQuery({ ...companiesLike(search), placeholderData: keepPreviousData })
  const options = (data?.items ?? []).map(({ tenantId, name }) => ({ value: tenantId as string, label: name }))
  return (
    <Select
      {...inputOf({
        ...is,
        label: say('benefits.vendor.grant.company'),
        hint: say('benefits.vendor.grant.company.hint'),
      })}
      data={options}
      filter={({ options: found }) => found}
      searchable
      searchValue={typed}
      onSearchChange={type}
      nothingFoundMessage={say('kit.empty')}
      value={value || null}
      onChange={(chosen) => change(chosen ?? '')}
    />
  )
}
