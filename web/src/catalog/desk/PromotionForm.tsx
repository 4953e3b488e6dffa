import { Checkbox } from '@mantine/core'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { CheckField, inputOf, type Labelled, TextField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import { today } from '../../kit/When.tsx'
import { DayField } from '../../migration/retirement/DayField.tsx'
import { cycleName, termName } from '../../subscriptions/named.ts'
import styles from '../catalog.module.css'
import { segmentOptions } from '../kinds.ts'
import { Called } from './Called.tsx'
import { initialOf, type Promotion, type Values, WAYS, wantedOf, wayKey } from './promotions.ts'

type Asking = { close: () => void }
const refresh = [['promotions']]

/** A promotion, new or as it may still become. */
export const PromotionDialog = ({ of, close }: Asking & { of: Promotion | null }) =>
  of ? <Change of={of} close={close} /> : <Add close={close} />

function Add({ close }: Asking) {
  const { form, field, busy } = useForm('POST /vendor/catalog/promotions', {
    initial: initialOf(null, today()),
    input: wantedOf,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('catalogDesk.promotion.add')} close={close} wide>
      <Form {...form}>
        <Said of={field} />
        <FormFoot action={say('catalogDesk.promotion.add')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Change({ of, close }: Asking & { of: Promotion }) {
  const { form, field, busy } = useForm('PUT /vendor/catalog/promotions/:promotionId', {
    initial: initialOf(of, today()),
    input: (values) => ({ promotionId: of.id, ...wantedOf(values) }),
    version: of.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('catalogDesk.promotion.change')} close={close} wide>
      <Form {...form}>
        <Said of={field} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type Fields = <K extends keyof Values & string>(name: K) => Field<Values[K]>
const Said = ({ of: field }: { of: Fields }) => (
  <>
    <Called
      name={{ en: field('name.en'), ko: field('name.ko') }}
      description={{ en: field('description.en'), ko: field('description.ko') }}
    />
    <Row>
      <TextField {...field('discountBps')} label={say('catalogDesk.promotion.percent')} mode="numeric" complete="off" />
      <DayField {...field('validFrom')} label={say('catalogDesk.promotion.from')} />
      <DayField {...field('validTo')} label={say('catalogDesk.promotion.to')} />
    </Row>
    <TextField
      {...field('skus')}
      label={say('catalogDesk.promotion.which')}
      hint={say('catalogDesk.keys.hint')}
      complete="off"
    />
    <Several
      {...field('ways')}
      label={say('catalogDesk.promotion.ways')}
      options={WAYS.map((way) => ({ value: wayKey(way), label: `${termName(way.term)}, ${cycleName(way.cycle)}` }))}
    />
    <Several {...field('segments')} label={say('catalogue.segment')} options={segmentOptions()} />
    <TextField
      {...field('markets')}
      label={say('catalogDesk.promotion.markets')}
      hint={say('catalogDesk.promotion.markets.hint')}
      complete="off"
      optional
    />
    <Row>
      <TextField {...field('seatsMin')} label={say('catalogDesk.least')} mode="numeric" complete="off" optional />
      <TextField
        {...field('seatsMax')}
        label={say('catalogDesk.promotion.seatsMax')}
        mode="numeric"
        complete="off"
        optional
      />
      <TextField
        {...field('timesMax')}
        label={say('catalogDesk.promotion.timesMax')}
        mode="numeric"
        complete="off"
        optional
      />
    </Row>
    <TextField {...field('requires')} label={say('catalogDesk.promotion.requires')} complete="off" optional />
    <CheckField {...field('optIn')} label={say('catalogDesk.promotion.optIn')} optional />
    <CheckField {...field('firstPurchase')} label={say('catalogDesk.promotion.first')} optional />
  </>
)

type Option = { value: string; label: string }
/** As many of a few as there are. */
const Several = ({ value, change, options, ...is }: Labelled & Field<string[]> & { options: readonly Option[] }) => {
  const { 'aria-required': _, ...rest } = inputOf(is)
  return (
    <Checkbox.Group {...rest} value={value} onChange={change}>
      <div className={styles.several}>
        {options.map((one) => (
          <Checkbox key={one.value} size="xs" value={one.value} label={one.label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
