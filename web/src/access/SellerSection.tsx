import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { api, type Gives } from '../kit/api.ts'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField, TextField } from '../kit/fields.tsx'
import styles from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'

type Seller = Gives<'GET /vendor/settings/seller'>
const seller = queryOptions({
  queryKey: ['settings', 'seller'],
  queryFn: ({ signal }) => api('GET /vendor/settings/seller', {}, { signal }),
})

/** Who sells here by law: receipts name them from the next payment on. */
export function SellerSection() {
  return (
    <Section title={say('access.seller')}>
      <Answer of={useQuery(seller)}>{(now) => <SellerForm now={now} />}</Answer>
    </Section>
  )
}

function SellerForm({ now }: { now: Seller }) {
  const [saved, keep] = useState(false)
  const may = useMay()
  const { form, field, busy } = useForm('PUT /vendor/settings/seller', {
    initial: { ...now },
    input: (is) => is,
    refresh: [seller.queryKey],
    done: () => keep(true),
  })
  return (
    <Form {...form}>
      <div className={styles.form}>
        <TextField
          {...field('legalName')}
          label={say('access.seller.legalName')}
          hint={say('access.seller.legalName.hint')}
          maxLength={200}
        />
        <TextAreaField {...field('address')} label={say('access.seller.address')} rows={3} maxLength={500} />
        <TextField
          {...field('registrationNumber')}
          label={say('access.seller.registrationNumber')}
          hint={say('access.seller.registrationNumber.hint')}
          maxLength={60}
        />
      </div>
      {may('settings:manage') && (
        <FormFoot busy={busy}>{saved && !busy && <small role="status">{say('kit.saved')}</small>}</FormFoot>
      )}
    </Form>
  )
}
