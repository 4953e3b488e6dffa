import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, ChoiceField, SelectField } from '../kit/fields.tsx'
import { language, named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './levels.module.css'
import { Price } from './Price.tsx'
import { type Offer, type Payable, payableBy } from './queries.ts'

/** What the cards for trying out do. */
const CARDS = {
  'test-approved': 'levels.card.approved',
  'test-declined': 'levels.card.declined',
  'test-expired': 'levels.card.expired',
  'test-funds': 'levels.card.funds',
  'test-later': 'levels.card.later',
  'test-capture-declined': 'levels.card.capture',
  'test-refund-declined': 'levels.card.refund',
} as const
const cardName = (card: string) => (card in CARDS ? say(CARDS[card as keyof typeof CARDS]) : card) // its own name, if it has no word

type Bundle = Offer['bundles'][number]['bundle']
type Values = { method: 'card' | 'transfer' | ''; card: string; autoRenew: boolean; bundle: Bundle | '' }

type Buying = { of: Offer; close: () => void }
/** Orders the level: how it is paid, what it costs, and then the order's own page. */
export function BuyDialog(buying: Buying) {
  const { data: payable } = useQuery(payableBy)
  return payable ? <BuyForm {...buying} payable={payable} /> : null
}

function BuyForm({ of, close, payable: { methods, cards } }: Buying & { payable: Payable }) {
  const go = useNavigate()
  const isFree = Number(of.price.total.amount) === 0
  const initial: Values = {
    method: methods[0] ?? '',
    card: cards[0] ?? '',
    autoRenew: false,
    bundle: of.bundles[0]?.bundle ?? '',
  }
  const { form, field, values, busy } = useForm('POST /purchases', {
    initial,
    input: ({ method, card, autoRenew, bundle }) => ({
      code: of.code,
      method: method === 'transfer' ? ('transfer' as const) : ('card' as const),
      ...(method === 'card' && !isFree && { card, autoRenew }),
      ...(bundle && { bundle }),
    }),
    done: ({ id }) => go({ to: `/membership/orders/${id}` as string }),
  })
  const name = of.name[language()]
  const title = say(of.orderKind === 'renewal' ? 'levels.renew.title' : 'levels.buy.title', { level: name })
  const action = values.method === 'transfer' ? say('levels.buy.transfer') : say('levels.buy.card')
  return (
    <Dialog title={title} close={close} wide>
      <Form {...form}>
        <Price price={of.price} />
        {of.bundles.length > 1 && (
          <ChoiceField {...field('bundle')} label={say('levels.bundle.choose')} choices={bundlesOf(of)} />
        )}
        {!isFree && (
          <>
            <ChoiceField {...field('method')} label={say('levels.buy.method')} choices={methods.map(methodOf)} />
            {values.method === 'card' && (
              <>
                <SelectField
                  {...field('card')}
                  label={say('levels.buy.cardField')}
                  hint={say('levels.buy.cardField.hint')}
                  options={cards.map((value) => ({ value, label: cardName(value) }))}
                />
                <CheckField {...field('autoRenew')} label={say('levels.buy.auto')} hint={say('levels.buy.auto.hint')} />
              </>
            )}
            {values.method === 'transfer' && <p className={styles.transfer}>{of.bankDetails[language()]}</p>}
          </>
        )}
        <FormFoot action={isFree ? say('levels.buy.free') : action} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Each bundle with what it brings in one line. */
const bundlesOf = ({ bundles }: Offer) =>
  bundles.map(({ bundle, included }) => ({
    value: bundle,
    title: say(`levels.bundle.${bundle}`),
    hint: included.map(({ name, quantity }) => `${name[language()]} ${say('levels.included.count', { n: quantity })}`).join(', '),
  })) // biome-ignore format: one thought

const methodOf = (value: Payable['methods'][number]) => ({
  value,
  title: named(`method.purchase.${value}`),
  hint: say(`levels.buy.${value}.hint`),
})
