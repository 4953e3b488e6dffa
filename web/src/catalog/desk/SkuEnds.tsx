import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import kit from '../../kit/kit.module.css'
import { language, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { dayOf } from '../../kit/When.tsx'
import { DayField } from '../../migration/retirement/DayField.tsx'
import { Changes } from './Changes.tsx'
import type { Written, WrittenSku } from './queries.ts'

/** From which day on a SKU is sold no more, and from which it is renewed no more; an empty day takes it back. */
export function EndsDialog({ of, sku, close }: { of: Written; sku: WrittenSku; close: () => void }) {
  const initial = { endOfSale: sku.endOfSale ?? '', endOfLife: sku.endOfLife ?? '' }
  const { form, field, values, busy } = useForm('PUT /vendor/catalog/products/:productId/skus/:skuId/ends', {
    initial,
    input: ({ endOfSale, endOfLife }) => ({
      productId: of.id,
      skuId: sku.id,
      endOfSale: endOfSale || null,
      endOfLife: endOfLife || null,
    }),
    version: of.version,
    refresh: [['catalogDesk']],
    done: close,
  })
  const told = (day: string) => (day ? dayOf(day) : '')
  return (
    <Dialog title={say('catalogDesk.ends.of', { name: sku.title[language()] })} close={close}>
      <Form {...form}>
        <p className={kit.text}>{say('catalogDesk.ends.text')}</p>
        <Row>
          <DayField {...field('endOfSale')} label={say('catalogue.endOfSale')} optional />
          <DayField {...field('endOfLife')} label={say('catalogue.endOfLife')} optional />
        </Row>
        <Changes
          of={[
            [say('catalogue.endOfSale'), told(initial.endOfSale), told(values.endOfSale)],
            [say('catalogue.endOfLife'), told(initial.endOfLife), told(values.endOfLife)],
          ]}
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
