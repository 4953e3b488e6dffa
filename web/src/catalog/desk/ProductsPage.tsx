import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import type { Takes } from '../../kit/api.ts'
import { countryOptions } from '../../kit/countries.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { language, named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { dayOf } from '../../kit/When.tsx'
import { fromColumn, itemColumn } from '../columns.tsx'
import { kindOf, kindOptions } from '../kinds.ts'
import { Beside } from './Beside.tsx'
import { AddProduct } from './ProductForm.tsx'
import { type Hit, hits, productAddress } from './queries.ts'

const columns = (): Column<Hit>[] => [
  itemColumn(),
  { id: 'sku', title: say('catalogue.sku'), cell: ({ id }) => <span translate="no">{id}</span>, wide: true },
  { id: 'kind', title: say('catalogue.kind'), cell: ({ kind }) => named(`kind.product.${kind}`), wide: true },
  {
    id: 'ends',
    title: say('catalogDesk.sold'),
    cell: ({ endOfSale }) =>
      endOfSale ? say('catalogue.ends', { day: dayOf(endOfSale) }) : say('catalogDesk.sold.on'),
  },
  fromColumn(),
]

/** Everything that is or was sold in a country, to be looked at and changed. */
export function ProductsPage() {
  const [adding, add] = useState(false)
  const list = useQuery(hits(useWanted()))
  const denied = useDenial()('catalog:manage')
  const publishers = list.data?.facets.publisher ?? []
  return (
    <>
      <ListPage
        title={say('catalogDesk.title')}
        lead={<Beside>{say('catalogDesk.lead')}</Beside>}
        action={<Act name={say('catalogDesk.product.add')} run={() => add(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={({ title }) => title[language()]}
        open={({ productId }) => productAddress(productId)}
        filters={
          <>
            <TextFilter label={say('catalogue.search')} />
            <SelectFilter name="market" label={say('catalogDesk.market')} options={countryOptions()} />
            <SelectFilter name="kind" label={say('catalogue.kind')} options={kindOptions()} />
            <SelectFilter
              name="publisher"
              label={say('catalogue.publisher')}
              options={publishers.map(({ value }) => ({ value, label: value }))}
            />
            <SelectFilter
              name="ended"
              label={say('catalogDesk.sold')}
              options={[{ value: 'yes', label: say('catalogDesk.sold.ended') }]}
            />
          </>
        }
        empty={<Empty of="catalogDesk.empty" />}
      />
      {adding && <AddProduct close={() => add(false)} />}
    </>
  )
}

const MARKET = /^[A-Z]{2}$/
function useWanted(): Takes<'GET /vendor/catalog/products'> {
  const { q, market, kind, publisher, ended, after } = useAddress().search
  const ofKind = kindOf(kind)
  return {
    ...(q && { q }),
    ...(market && MARKET.test(market) && { market }),
    ...(ofKind && { kind: ofKind }),
    ...(publisher && { publisher }),
    ...(ended && { ended: true }),
    ...(after && { after }),
  }
}
