import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { Buyer } from './Buyer.tsx'
import { ProductLink } from './CataloguePage.tsx'
import styles from './catalog.module.css'
import { quantityOf } from './kinds.ts'
import { Prices } from './Prices.tsx'
import { type CustomerId, type Product, product, type Sku } from './queries.ts'
import { forBuyer, useBuyer } from './shopper.ts'

const trail = (buyer: CustomerId | undefined) => [{ name: say('catalogue.title'), to: forBuyer('/catalogue', buyer) }]

/** One product: what it is, each way to have it, and what each costs. */
export function ProductPage() {
  const { productId } = useParams({ strict: false }) as { productId: string } // in the address of this page
  const buyer = useBuyer()
  const asked = useQuery(product(productId, buyer))
  if (asked.data) return <Sold of={asked.data} buyer={buyer} />
  return (
    <Page title={say('catalogue.title')} trail={trail(buyer)}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

const FIRST = 6
function Sold({ of, buyer }: { of: Product; buyer: CustomerId | undefined }) {
  const [all, showAll] = useState(false)
  const shown = all ? of.skus : of.skus.slice(0, FIRST)
  return (
    <RecordPage
      title={of.title[language()]}
      trail={trail(buyer)}
      to={`/catalogue/${of.id}`}
      moves={<Buyer of={buyer} />}
      lead={
        <>
          <p className={styles.about}>{of.description[language()]}</p>
          <p className={styles.about}>
            {of.publisher} · {named(`kind.product.${of.kind}`)} · {countryName(of.market)}
          </p>
        </>
      }
    >
      {of.skus.length === 0 && <Empty of="catalogue.product.empty" />}
      {shown.map((sku) => (
        <OneSku key={sku.id} of={sku} buyer={buyer} />
      ))}
      {shown.length < of.skus.length && (
        <Button variant="default" w="fit-content" onClick={() => showAll(true)}>
          {say('catalogue.product.more', { n: of.skus.length - shown.length })}
        </Button>
      )}
    </RecordPage>
  )
}

const OneSku = ({ of, buyer }: { of: Sku; buyer: CustomerId | undefined }) => (
  <Section title={of.title[language()]} flush>
    {(of.kept || of.description[language()]) && (
      <div className={styles.part}>
        {of.description[language()] && <p className={styles.about}>{of.description[language()]}</p>}
        {of.kept && <Blocked block={{ title: of.kept.says[language()], remedy: of.kept.remedy[language()] }} />}
      </div>
    )}
    {of.offers.length > 0 ? <Prices of={of} buyer={buyer} /> : <Empty of="catalogue.prices.empty" />}
    <div className={styles.part}>
      <Rules of={of} buyer={buyer} />
    </div>
  </Section>
)

/** How many of it, for whom, with what and until when. */
function Rules({ of, buyer }: { of: Sku; buyer: CustomerId | undefined }) {
  const { seatsMax, needs, becomes, endOfSale, endOfLife, sku, generation, replacedBy } = of
  const links = (all: Sku['needs']) => (
    <span className={styles.links}>
      {all.map((one) => (
        <ProductLink key={one.sku} sku={one.sku} title={one.title[language()]} buyer={buyer} />
      ))}
    </span>
  )
  return (
    <Facts>
      <Fact name={say('catalogue.quantity')}>{quantityOf(of)}</Fact>
      {seatsMax !== null && <Fact name={say('catalogue.seatsMax')}>{numberOf(seatsMax)}</Fact>}
      {needs.length > 0 && <Fact name={say('catalogue.needs')}>{links(needs)}</Fact>}
      {becomes.length > 0 && <Fact name={say('catalogue.becomes')}>{links(becomes)}</Fact>}
      {generation === 'legacy' && (
        <Fact name={named('generation.catalog.legacy')}>
          {replacedBy ? links([replacedBy]) : say('catalogue.replacedBy.none')}
        </Fact>
      )}
      {of.onePerCustomer && <Fact name={say('catalogue.once')}>{say('catalogue.once.text')}</Fact>}
      {of.attestation && <Fact name={say('catalogue.attestation')}>{say('catalogue.attestation.text')}</Fact>}
      {endOfSale && <Fact name={say('catalogue.endOfSale')}>{dayOf(endOfSale)}</Fact>}
      {endOfLife && <Fact name={say('catalogue.endOfLife')}>{dayOf(endOfLife)}</Fact>}
      <Fact name={say('catalogue.sku')}>
        <Copyable text={sku} />
      </Fact>
    </Facts>
  )
}
