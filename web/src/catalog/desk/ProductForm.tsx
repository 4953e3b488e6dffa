import { useNavigate } from '@tanstack/react-router'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { inBoth } from '../../verifications/BothLanguages.tsx'
import { kindOf, kindOptions } from '../kinds.ts'
import { Called, textsIn, textsTold, yesNo } from './Called.tsx'
import { Changes, type Told } from './Changes.tsx'
import { type ProductWanted, productAddress, type Written } from './queries.ts'

const refresh = [['catalogDesk']]
const initialOf = (of: Written | null) => ({
  productId: of?.id ?? '',
  kind: String(of?.kind ?? 'onlineService'),
  ...inBoth('title', of?.title),
  ...inBoth('description', of?.description),
  publisher: of?.publisher ?? '',
  own: of?.own ?? true,
})
type Values = ReturnType<typeof initialOf>

const wantedOf = (values: Values): ProductWanted => ({
  productId: values.productId.trim().toUpperCase(),
  kind: kindOf(values.kind) ?? 'onlineService',
  ...textsIn(values),
  publisher: values.publisher.trim(),
  own: values.own,
})

/** A new product: its number and kind are said once, its SKUs come after it. */
export function AddProduct({ close }: { close: () => void }) {
  const go = useNavigate()
  const { form, field, busy } = useForm('POST /vendor/catalog/products', {
    initial: initialOf(null),
    input: wantedOf,
    refresh,
    done: ({ id }) => go({ to: productAddress(id) as string }),
  })
  return (
    <Dialog title={say('catalogDesk.product.add')} close={close} wide>
      <Form {...form}>
        <Row>
          <TextField
            {...field('productId')}
            label={say('catalogDesk.number')}
            hint={say('catalogDesk.number.hint')}
            maxLength={20}
            complete="off"
            focus
          />
          <SelectField {...field('kind')} label={say('catalogue.kind')} options={kindOptions()} />
        </Row>
        <Said of={field} />
        <FormFoot action={say('catalogDesk.product.add')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Says anew what a product is called: with what that changes. */
export function ChangeProduct({ of, close }: { of: Written; close: () => void }) {
  const initial = initialOf(of)
  const { form, field, values, busy } = useForm('PUT /vendor/catalog/products/:productId', {
    initial,
    input: wantedOf,
    version: of.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('catalogDesk.product.change')} close={close} wide>
      <Form {...form}>
        <Said of={field} />
        <Changes of={toldOf(initial, values)} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type Fields = ReturnType<typeof useForm<'PUT /vendor/catalog/products/:productId', Values>>['field']
const Said = ({ of: field }: { of: Fields }) => (
  <>
    <Called
      name={{ en: field('title.en'), ko: field('title.ko') }}
      description={{ en: field('description.en'), ko: field('description.ko') }}
    />
    <TextField {...field('publisher')} label={say('catalogue.publisher')} maxLength={120} complete="off" />
    <CheckField {...field('own')} label={say('catalogDesk.own')} optional />
  </>
)

const toldOf = (before: Values, after: Values): Told[] => [
  ...textsTold(before, after),
  [say('catalogue.publisher'), before.publisher, after.publisher],
  [say('catalogDesk.own'), yesNo(before.own), yesNo(after.own)],
]
