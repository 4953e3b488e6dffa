import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import type { Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Filters, SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { When } from '../kit/When.tsx'
import styles from './benefits.module.css'
import { allocationColumns, KINDS, kindName, kindOptions } from './columns.tsx'
import { DeskMoves } from './DeskMoves.tsx'
import { Places } from './Places.tsx'
import { type AtDesk, atDesk } from './queries.ts'

/** Where vouchers are checked, engagements held and incidents counted. */
export function DeskPage() {
  return (
    <Page title={say('benefits.vendor.desk')} lead={<Places>{say('benefits.desk.lead')}</Places>}>
      <Check />
      <Everything />
    </Page>
  )
}

/** A voucher is real when its number and the address of an admin belong together. */
function Check() {
  const [found, find] = useState<AtDesk | null>(null)
  const { form, field, busy } = useForm('POST /vendor/voucher-checks', {
    initial: { number: '', email: '' },
    input: (values) => values,
    done: find,
  })
  return (
    <Section title={say('benefits.desk.check')}>
      <div className={styles.stack}>
        <Form {...form}>
          <p className={styles.said}>{say('benefits.desk.check.text')}</p>
          <div className={styles.two}>
            <TextField {...field('number')} label={say('benefits.desk.number')} placeholder="V-7K2M-93QX-HT4D" />
            <TextField {...field('email')} label={say('benefits.desk.email')} type="email" />
          </div>
          <FormFoot action={say('benefits.desk.check.do')} busy={busy} />
        </Form>
        {found && <Found of={found} changed={find} />}
      </div>
    </Section>
  )
}

function Found({ of, changed }: { of: AtDesk; changed: (now: AtDesk) => void }) {
  const { company, name, holderName, validTo, life, status } = of
  return (
    <section aria-label={say('benefits.desk.found')} className={styles.stack}>
      <h3 className={styles.first}>{say('benefits.desk.found')}</h3>
      <Facts>
        <Fact name={say('benefits.vendor.company')}>{company}</Fact>
        <Fact name={say('benefits.name')}>{name[language()]}</Fact>
        <Fact name={say('benefits.holder')}>{holderName}</Fact>
        <Fact name={say('benefits.until')}>
          <When at={validTo} />
        </Fact>
        <Fact name={say('benefits.status')}>
          <StateBadge of={life} state={status} />
        </Fact>
      </Facts>
      <div className={styles.acts}>
        <DeskMoves of={of} done={changed} />
      </div>
    </section>
  )
}

const columns = (): Column<AtDesk>[] => [
  { id: 'company', title: say('benefits.vendor.company'), cell: ({ company }) => company },
  { id: 'kind', title: say('benefits.kind'), cell: ({ kind }) => kindName(kind), wide: true },
  ...allocationColumns<AtDesk>(),
  {
    id: 'acts',
    title: say('benefits.acts'),
    cell: (of) => (
      <div className={styles.acts}>
        <DeskMoves of={of} size="xs" />
      </div>
    ),
  },
]

function Everything() {
  const { q, kind: asked, after } = useAddress().search
  const kind = KINDS.find((one) => one === asked)
  const wanted: Takes<'GET /vendor/allocations'> = {
    ...(q && { search: q }),
    ...(kind && { kind }),
    ...(after && { after }),
  }
  const list = useQuery({ ...atDesk(wanted), placeholderData: keepPreviousData })
  return (
    <div className={styles.stack}>
      <Filters>
        <TextFilter label={say('benefits.desk.search')} />
        <SelectFilter name="kind" label={say('benefits.kind')} options={kindOptions()} />
      </Filters>
      <Answer of={list} rows={8}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty of="benefits.desk.empty" />
          ) : (
            <>
              <ListTable
                title={say('benefits.desk.list')}
                columns={columns()}
                rows={page.items}
                name={({ company, name }) => `${company}: ${name[language()]}`}
              />
              <ListFoot page={page} columns={columns()} />
            </>
          )
        }
      </Answer>
    </div>
  )
}
