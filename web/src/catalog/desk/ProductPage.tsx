import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, listed, named, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { When } from '../../kit/When.tsx'
import styles from '../catalog.module.css'
import { quantityOf } from '../kinds.ts'
import { offerName } from './offerName.ts'
import { ChangeProduct } from './ProductForm.tsx'
import { productAddress, type Written, type WrittenSku, written } from './queries.ts'
import { EndsDialog } from './SkuEnds.tsx'
import { AddSku, ChangeSku } from './SkuForm.tsx'
import { GenerationDialog } from './SkuGeneration.tsx'
import { OffersDialog } from './SkuOffers.tsx'

const trail = () => [{ name: say('catalogDesk.title'), to: '/vendor/catalogue' }]

/** One product as the vendor writes it: with every SKU, and where each is or was sold. */
export function ProductPage() {
  const { productId } = useParams({ strict: false }) as { productId: string } // in the address of this page
  const asked = useQuery(written(productId))
  if (asked.data) return <Known of={asked.data} />
  return (
    <Page title={say('catalogDesk.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

const FIRST = 6
function Known({ of }: { of: Written }) {
  const [all, showAll] = useState(false)
  const shown = all ? of.skus : of.skus.slice(0, FIRST)
  return (
    <RecordPage
      title={of.title[language()]}
      trail={trail()}
      to={productAddress(of.id)}
      lead={
        <>
          <p className={styles.about}>{of.description[language()]}</p>
          <p className={styles.about}>
            {of.publisher} · {named(`kind.product.${of.kind}`)} · <span translate="no">{of.id}</span>
          </p>
        </>
      }
      moves={
        <>
          <Asking
            name={say('catalogDesk.product.change')}
            main={false}
            dialog={(close) => <ChangeProduct of={of} close={close} />}
          />
          <Asking name={say('catalogDesk.sku.add')} main dialog={(close) => <AddSku of={of} close={close} />} />
        </>
      }
    >
      {of.skus.length === 0 && <Empty of="catalogDesk.skus.empty" />}
      {shown.map((sku) => (
        <OneSku key={sku.sku} of={of} sku={sku} />
      ))}
      {shown.length < of.skus.length && (
        <Button variant="default" w="fit-content" onClick={() => showAll(true)}>
          {say('catalogue.product.more', { n: of.skus.length - shown.length })}
        </Button>
      )}
    </RecordPage>
  )
}

type Asks = { name: string; main?: boolean; small?: boolean; dialog: (close: () => void) => ReactNode }
/** A button that asks in a dialog; who may not write the catalogue is told so. */
function Asking({ name, main = false, small = false, dialog }: Asks) {
  const [asking, ask] = useState(false)
  const denied = useDenial()('catalog:manage')
  return (
    <>
      <Act
        name={name}
        run={() => ask(true)}
        denied={denied}
        variant={main ? 'filled' : 'default'}
        {...(small && { size: 'xs' })}
      />
      {asking && dialog(() => ask(false))}
    </>
  )
}

type Of = { of: Written; sku: WrittenSku }
const OneSku = ({ of, sku }: Of) => (
  <Section
    title={sku.title[language()]}
    action={
      <span className={styles.acts}>
        <Asking
          small
          name={say('catalogDesk.sku.change')}
          dialog={(close) => <ChangeSku of={of} sku={sku} close={close} />}
        />
        <Asking
          small
          name={say('catalogDesk.offers.change')}
          dialog={(close) => <OffersDialog of={of} sku={sku} close={close} />}
        />
        <Asking
          small
          name={say('catalogDesk.ends.change')}
          dialog={(close) => <EndsDialog of={of} sku={sku} close={close} />}
        />
        <Asking
          small
          name={say('catalogDesk.generation')}
          dialog={(close) => <GenerationDialog of={of} sku={sku} close={close} />}
        />
      </span>
    }
  >
    {sku.description[language()] && <p className={styles.about}>{sku.description[language()]}</p>}
    <Facts>
      <Fact name={say('catalogue.quantity')}>{quantityOf(sku)}</Fact>
      <Fact name={say('catalogue.seatsMax')}>
        {sku.seatsMax === null ? say('catalogue.unlimited') : numberOf(sku.seatsMax)}
      </Fact>
      {marksOf(sku).length > 0 && <Fact name={say('catalogDesk.marks')}>{listed(marksOf(sku))}</Fact>}
      {sku.prerequisites.length > 0 && <Fact name={say('catalogue.needs')}>{sku.prerequisites.join(', ')}</Fact>}
      {sku.upgradesTo.length > 0 && <Fact name={say('catalogue.becomes')}>{sku.upgradesTo.join(', ')}</Fact>}
      {sku.convertsTo && <Fact name={say('catalogDesk.converts')}>{sku.convertsTo}</Fact>}
      {sku.replacedBy && <Fact name={say('catalogue.replacedBy')}>{sku.replacedBy}</Fact>}
      {sku.endOfSale && (
        <Fact name={say('catalogue.endOfSale')}>
          <When at={sku.endOfSale} />
        </Fact>
      )}
      {sku.endOfLife && (
        <Fact name={say('catalogue.endOfLife')}>
          <When at={sku.endOfLife} />
        </Fact>
      )}
      <Fact name={say('catalogDesk.offers')}>
        {sku.offers.length > 0 && (
          <ul className={styles.offers}>
            {sku.offers.map((offer) => (
              <li key={`${offer.market} ${offer.segment}`}>{offerName(offer)}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={say('catalogue.sku')}>
        <Copyable text={sku.sku} />
      </Fact>
    </Facts>
  </Section>
)

/** What is out of the ordinary with it. */
const marksOf = ({ generation, isTrial, isAddon, attestation, onePerCustomer }: WrittenSku) => [
  ...(generation === 'legacy' ? [named('generation.catalog.legacy')] : []),
  ...(isTrial ? [named('secondary.catalog.trial')] : []),
  ...(isAddon ? [named('secondary.catalog.addon')] : []),
  ...(onePerCustomer ? [say('catalogue.once')] : []),
  ...(attestation ? [say('catalogDesk.attestation')] : []),
]
