import { CountryField } from '../../kit/CountryField.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, SelectField } from '../../kit/fields.tsx'
import { Lines, lineField } from '../../kit/Lines.tsx'
import { language, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { CURRENCIES } from '../../orders/desk/currencies.ts'
import { segmentOf, segmentOptions } from '../kinds.ts'
import { Changes } from './Changes.tsx'
import { offerName } from './offerName.ts'
import type { Offer, Written, WrittenSku } from './queries.ts'
import { wantedOf } from './skuWanted.ts'

/** Where a SKU is sold, to whom and in which currency; its prices come with price files. */
export function OffersDialog({ of, sku, close }: { of: Written; sku: WrittenSku; close: () => void }) {
  const { form, field, values, busy } = useForm('PUT /vendor/catalog/products/:productId/skus/:skuId', {
    initial: { places: [...sku.offers] as readonly Offer[] },
    input: ({ places }) => ({ ...wantedOf(of, sku), offers: [...places] }),
    version: of.version,
    refresh: [['catalogDesk']],
    done: close,
  })
  return (
    <Dialog title={say('catalogDesk.offers.of', { name: sku.title[language()] })} close={close} wide>
      <Form {...form}>
        <Lines<Offer>
          {...field('places')}
          title={say('catalogDesk.offers')}
          hint={say('catalogDesk.offers.hint')}
          words={{
            one: (n) => say('catalogDesk.offers.one', { n }),
            drop: (n) => say('catalogDesk.offers.drop', { n }),
            add: say('catalogDesk.offers.add'),
          }}
          blank={{ market: '', segment: 'commercial', currency: 'KRW', isPurchasable: true, isRenewable: true }}
        >
          {(one, at, put) => <Place of={one} at={at} put={put} />}
        </Lines>
        <Changes of={[[say('catalogDesk.offers'), told(sku.offers, values.places), told(values.places, sku.offers)]]} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** What one list has and the other has not, as sentences. */
const told = (all: readonly Offer[], others: readonly Offer[]) => {
  const known = namesOf(others)
  return namesOf(all)
    .filter((one) => !known.includes(one))
    .join(' · ')
}
/** A place whose country is not chosen yet has no name. */
const namesOf = (all: readonly Offer[]) => all.filter(({ market }) => market).map(offerName)

type OneProps = { of: Offer; at: number; put: (part: Partial<Offer>) => void }
const Place = ({ of, at, put }: OneProps) => (
  <>
    <Row>
      <CountryField {...lineField(`${at}.market`, of.market, (market) => put({ market }))} />
      <SelectField
        {...lineField(`${at}.segment`, String(of.segment), (text) => put(segmentIn(text)))}
        label={say('catalogue.segment')}
        options={segmentOptions()}
      />
      <SelectField
        {...lineField(`${at}.currency`, String(of.currency), (text) => put(currencyOf(text)))}
        label={say('catalogDesk.currency')}
        options={CURRENCIES.map((value) => ({ value, label: value }))}
      />
    </Row>
    <Row>
      <CheckField
        {...ticked(`${at}.isPurchasable`, of.isPurchasable, (isPurchasable) => put({ isPurchasable }))}
        label={say('catalogDesk.offers.sale')}
        optional
      />
      <CheckField
        {...ticked(`${at}.isRenewable`, of.isRenewable, (isRenewable) => put({ isRenewable }))}
        label={say('catalogDesk.offers.renewal')}
        optional
      />
    </Row>
  </>
)

const segmentIn = (text: string) => {
  const segment = segmentOf(text)
  return segment ? { segment } : {}
}
const currencyOf = (text: string) => {
  const currency = CURRENCIES.find((one) => one === text)
  return currency ? { currency } : {}
}
const ticked = (name: string, value: boolean, change: (value: boolean) => void) => ({
  ...{ name, value, change },
  error: undefined,
})
