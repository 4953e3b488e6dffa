import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../../kit/fields.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { inBoth } from '../../verifications/BothLanguages.tsx'
import { Called, textsIn, textsTold, yesNo } from './Called.tsx'
import { Changes, type Told } from './Changes.tsx'
import type { SkuWanted, Written, WrittenSku } from './queries.ts'
import { keysIn, UNITS, wantedOf } from './skuWanted.ts'

type Asking = { of: Written; close: () => void }
const refresh = [['catalogDesk']]

const NEW = {
  ...{
    id: '',
    title: undefined,
    description: undefined,
    unit: 'seat',
    minQuantity: 1,
    maxQuantity: 300,
    seatsMax: null,
  },
  ...{ isTrial: false, isAddon: false, attestation: false, onePerCustomer: false },
  ...{ prerequisites: [], upgradesTo: [], convertsTo: null },
}
const initialOf = (sku: WrittenSku | null) => {
  const { id, title, description, unit, prerequisites, upgradesTo, convertsTo, ...one } = sku ?? NEW
  return {
    skuId: id,
    ...inBoth('title', title),
    ...inBoth('description', description),
    unit: String(unit),
    ...{ minQuantity: String(one.minQuantity), maxQuantity: String(one.maxQuantity) },
    seatsMax: one.seatsMax === null ? '' : String(one.seatsMax),
    ...{ isTrial: one.isTrial, isAddon: one.isAddon },
    ...{ attestation: one.attestation, onePerCustomer: one.onePerCustomer },
    ...{ prerequisites: prerequisites.join(', '), upgradesTo: upgradesTo.join(', '), convertsTo: convertsTo ?? '' },
  }
}
type Values = ReturnType<typeof initialOf>

/** What was entered, over what stays: where it is sold and until when is said elsewhere. */
const inputOf = (of: Written, sku: WrittenSku | null) =>
  (values: Values): SkuWanted => ({
    ...(sku ? wantedOf(of, sku) : { offers: [], endOfSale: null, endOfLife: null }),
    productId: of.id,
    skuId: values.skuId.trim().toUpperCase(),
    ...textsIn(values),
    unit: UNITS.find((one) => one === values.unit) ?? 'seat',
    minQuantity: Number(values.minQuantity),
    maxQuantity: Number(values.maxQuantity),
    seatsMax: values.seatsMax.trim() ? Number(values.seatsMax) : null,
    ...{ isTrial: values.isTrial, isAddon: values.isAddon },
    ...{ attestation: values.attestation, onePerCustomer: values.onePerCustomer },
    ...{ prerequisites: keysIn(values.prerequisites), upgradesTo: keysIn(values.upgradesTo) },
    convertsTo: keysIn(values.convertsTo)[0] ?? null,
  }) // biome-ignore format: one record

export const AddSku = (is: Asking) => <SkuDialog {...is} sku={null} />
export const ChangeSku = (is: Asking & { sku: WrittenSku }) => <SkuDialog {...is} />

function SkuDialog({ of, sku, close }: Asking & { sku: WrittenSku | null }) {
  const initial = initialOf(sku)
  const { form, field, values, busy } = useForm('PUT /vendor/catalog/products/:productId/skus/:skuId', {
    initial,
    input: inputOf(of, sku),
    version: of.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={sku ? sku.title[language()] : say('catalogDesk.sku.add')} close={close} wide>
      <Form {...form}>
        {!sku && (
          <TextField
            {...field('skuId')}
            label={say('catalogDesk.sku.number')}
            hint={say('catalogDesk.sku.number.hint')}
            maxLength={12}
            complete="off"
            focus
          />
        )}
        <Called
          name={{ en: field('title.en'), ko: field('title.ko') }}
          description={{ en: field('description.en'), ko: field('description.ko') }}
        />
        <Rules of={field} />
        {sku && <Changes of={toldOf(initial, values)} />}
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type Fields = ReturnType<typeof useForm<'PUT /vendor/catalog/products/:productId/skus/:skuId', Values>>['field']
/** How many of it, for whom, and what it has to do with others. */
const Rules = ({ of: field }: { of: Fields }) => (
  <>
    <Row>
      <SelectField
        {...field('unit')}
        label={say('catalogDesk.unit')}
        options={UNITS.map((value) => ({ value, label: named(`unit.catalog.${value}`) }))}
      />
      <TextField {...field('minQuantity')} label={say('catalogDesk.least')} mode="numeric" complete="off" />
      <TextField {...field('maxQuantity')} label={say('catalogDesk.most')} mode="numeric" complete="off" />
      <TextField {...field('seatsMax')} label={say('catalogue.seatsMax')} mode="numeric" complete="off" optional />
    </Row>
    <TextField
      {...field('prerequisites')}
      label={say('catalogue.needs')}
      hint={say('catalogDesk.keys.hint')}
      complete="off"
      optional
    />
    <TextField {...field('upgradesTo')} label={say('catalogue.becomes')} complete="off" optional />
    <TextField
      {...field('convertsTo')}
      label={say('catalogDesk.converts')}
      hint={say('catalogDesk.converts.hint')}
      complete="off"
      optional
    />
    <CheckField {...field('isTrial')} label={named('secondary.catalog.trial')} optional />
    <CheckField {...field('isAddon')} label={named('secondary.catalog.addon')} optional />
    <CheckField {...field('onePerCustomer')} label={say('catalogue.once')} optional />
    <CheckField {...field('attestation')} label={say('catalogDesk.attestation')} optional />
  </>
)

const unitName = (unit: string) => named(`unit.catalog.${unit}`)
// biome-ignore format: a table
const toldOf = (before: Values, after: Values): Told[] => [
  ...textsTold(before, after),
  [say('catalogDesk.unit'), unitName(before.unit), unitName(after.unit)],
  [say('catalogDesk.least'), before.minQuantity, after.minQuantity],
  [say('catalogDesk.most'), before.maxQuantity, after.maxQuantity],
  [say('catalogue.seatsMax'), before.seatsMax, after.seatsMax],
  [say('catalogue.needs'), before.prerequisites, after.prerequisites],
  [say('catalogue.becomes'), before.upgradesTo, after.upgradesTo],
  [say('catalogDesk.converts'), before.convertsTo, after.convertsTo],
  [named('secondary.catalog.trial'), yesNo(before.isTrial), yesNo(after.isTrial)],
  [named('secondary.catalog.addon'), yesNo(before.isAddon), yesNo(after.isAddon)],
  [say('catalogue.once'), yesNo(before.onePerCustomer), yesNo(after.onePerCustomer)],
  [say('catalogDesk.attestation'), yesNo(before.attestation), yesNo(after.attestation)],
]
