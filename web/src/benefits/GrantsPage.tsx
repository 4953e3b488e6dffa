import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { InventoryFilters, useWanted } from './BenefitsPage.tsx'
import { benefitColumns } from './columns.tsx'
import { GrantForm } from './GrantForm.tsx'
import { Places } from './Places.tsx'
import { type Granted, granted } from './queries.ts'

const columns = (): Column<Granted>[] => [
  {
    id: 'company',
    title: say('benefits.vendor.company'),
    cell: ({ company }) => company,
    text: ({ company }) => company,
  },
  // a phone shows whose it is instead of until when
  ...benefitColumns<Granted>().map((column) => (column.id === 'ends' ? { ...column, wide: true } : column)),
  {
    id: 'acts',
    title: say('benefits.acts'),
    cell: (one) => one.moves.includes('withdraw') && <Withdraw of={one} />,
  },
]

/** What companies were granted, from every source; and a grant by hand. */
export function GrantsPage() {
  const [granting, grant] = useState(false)
  const { q } = useAddress().search
  const wanted: Takes<'GET /vendor/benefits'> = { ...useWanted(), ...(q && { search: q }) }
  const list = useQuery({ ...granted(wanted), placeholderData: keepPreviousData })
  const denied = useDenial()('benefits:manage')
  return (
    <>
      <ListPage
        title={say('benefits.vendor.title')}
        lead={<Places>{say('benefits.vendor.lead')}</Places>}
        action={<Act name={say('benefits.vendor.grant')} run={() => grant(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={({ company, name }) => `${company}: ${name[language()]}`}
        filters={
          <>
            <TextFilter label={say('benefits.vendor.search')} />
            <InventoryFilters />
          </>
        }
        empty={<Empty of="benefits.vendor.empty" />}
        csv={{
          name: 'granted-benefits',
          ask: (after) => api('GET /vendor/benefits', { ...wanted, ...(after && { after }), limit: 200 }),
        }}
      />
      {granting && <GrantForm close={() => grant(false)} />}
    </>
  )
}

/** Takes a grant back; the company reads why. */
export function Withdraw({ of }: { of: Granted }) {
  const [asking, ask] = useState(false)
  const said = `${say('benefits.vendor.withdraw')}: ${of.company}, ${of.name[language()]}`
  return (
    <>
      <Button size="xs" variant="default" aria-label={said} onClick={() => ask(true)}>
        {say('benefits.vendor.withdraw')}
      </Button>
      {asking && <WithdrawDialog of={of} close={() => ask(false)} />}
    </>
  )
}

const WithdrawDialog = ({
  of: { id, tenantId, name, company, version },
  close,
}: {
  of: Granted
  close: () => void
}) => (
  <ReasonDialog
    endpoint="DELETE /vendor/partners/:tenantId/benefits/:entitlementId"
    input={(reason) => ({ tenantId, entitlementId: id, reason })}
    version={version}
    title={say('benefits.vendor.withdraw.title', { name: name[language()], company })}
    action={say('benefits.vendor.withdraw')}
    label={say('benefits.vendor.grant.reason')}
    hint={say('benefits.vendor.grant.reason.hint')}
    close={close}
  >
    {say('benefits.vendor.withdraw.text')}
  </ReasonDialog>
)
