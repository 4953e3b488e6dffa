import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { regions } from '#modules/membership/countries/regions.ts'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Filters, SelectFilter } from '../kit/Filters.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField } from '../kit/fields.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Page } from '../kit/Page.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { When } from '../kit/When.tsx'
import styles from './agreements.module.css'
import { OfCustomers, PublishForCustomers } from './OfCustomers.tsx'
import { desk, type Listed } from './queries.ts'
import { toneOf } from './tone.ts'

const regionOptions = () =>
  Object.keys(regions).map((key) => ({ value: key.slice('region.'.length), label: named(key) }))
const nameOf = ({ region, number }: Listed) => say('agreements.one', { region: named(`region.${region}`), number })

const columns = (): Column<Listed>[] => [
  { id: 'name', title: say('agreements.title'), cell: nameOf },
  {
    id: 'status',
    title: say('agreements.status'),
    cell: ({ status }) => <StateBadge of="agreement" state={status} tone={toneOf(status)} />,
  },
  {
    id: 'from',
    title: say('agreements.effectiveFrom'),
    cell: ({ effectiveFrom }) => <When at={effectiveFrom} />,
    wide: true,
  },
  { id: 'by', title: say('agreements.acceptBy'), cell: ({ acceptBy }) => <When at={acceptBy} />, wide: true },
  { id: 'signed', title: say('agreements.signed.count'), cell: ({ signed }) => signed, number: true },
]

/** The vendor's desk: every version of what partners sign, and of what their customers accept. */
export function DeskPage() {
  const { search } = useAddress()
  return (
    <Page
      title={say('agreements.desk')}
      lead={say('agreements.desk.lead')}
      action={search.tab === 'customers' ? <PublishForCustomers /> : <Draft />}
    >
      <TabbedBy
        tabs={[
          { name: 'partners', title: say('agreements.desk.partners'), content: <OfPartners /> },
          { name: 'customers', title: say('agreements.desk.customers'), content: <OfCustomers /> },
        ]}
      />
    </Page>
  )
}

function Draft() {
  const [asking, ask] = useState(false)
  const denied = useDenial()('contracts:manage')
  return (
    <>
      <Act name={say('agreements.desk.new')} run={() => ask(true)} denied={denied} />
      {asking && <NewVersion close={() => ask(false)} />}
    </>
  )
}

function OfPartners() {
  const { search } = useAddress()
  const list = useQuery(desk(search.region as Listed['region'] | undefined))
  return (
    <div className={styles.tight}>
      <Filters>
        <SelectFilter name="region" label={say('agreements.region')} options={regionOptions()} />
      </Filters>
      <Answer of={list} rows={8}>
        {({ items }) => <Rows items={items} />}
      </Answer>
    </div>
  )
}

function Rows({ items }: { items: readonly Listed[] }) {
  if (items.length === 0) return <Empty of="agreements.desk.empty" />
  return (
    <ListTable
      title={say('agreements.desk')}
      columns={columns()}
      rows={items}
      name={nameOf}
      open={({ id }) => `/vendor/agreements/${id}`}
    />
  )
}

function NewVersion({ close }: { close: () => void }) {
  const go = useNavigate()
  const { form, field, busy } = useForm('POST /vendor/agreements', {
    initial: { region: '' },
    input: ({ region }) => ({ region: region as Listed['region'] }),
    done: ({ id }) => go({ to: '/vendor/agreements/$id', params: { id } }),
  })
  return (
    <Dialog title={say('agreements.desk.new')} close={close}>
      <Form {...form}>
        <p className={styles.quiet}>{say('agreements.desk.new.text')}</p>
        <SelectField {...field('region')} label={say('agreements.region')} options={regionOptions()} />
        <FormFoot action={say('agreements.desk.begin')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
