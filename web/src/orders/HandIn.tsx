import { Dialog } from '../kit/Dialog.tsx'
import { FileField } from '../kit/FileField.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { CheckField, TextField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { moveName } from '../kit/Moves.tsx'
import { say } from '../kit/say.ts'
import type { Kept } from '../kit/upload.ts'
import { useForm } from '../kit/useForm.ts'
import { DOCUMENTS } from '../verifications/Reply.tsx'
import type { Order } from './queries.ts'

type Asking = { of: Order; close: () => void }
export const NUMBER_MAX = 100
type FileId = Order['files'][number]['id']
/** Files as an order names them. */
export const idsOf = (files: readonly Kept[]) => files.map(({ id }) => id as FileId) // the server gave them
const keptIn = ({ files }: Order): readonly Kept[] =>
  files.map(({ id, name, size }) => ({ id: String(id), name, size }))

/** The customer's purchase order, as the vendor wants to see it: once, and again after it was sent back. */
export function HandInDialog({ of, close }: Asking) {
  const { form, field, values, busy } = useForm('POST /customers/:customerId/orders/:id/purchase-order', {
    initial: {
      fileIds: keptIn(of),
      purchaseOrder: of.purchaseOrder ?? '',
      price: of.handedIn?.price ?? of.total.amount,
      currency: String(of.handedIn?.currency ?? of.total.currency),
      exchangeRate: of.handedIn?.exchangeRate ?? '',
      isTender: of.handedIn?.isTender ?? false,
      tenderLink: of.handedIn?.tenderLink ?? '',
    },
    input: ({ fileIds, purchaseOrder, exchangeRate, tenderLink, ...given }) => ({
      ...{ customerId: of.customerId, id: of.id, ...given, fileIds: idsOf(fileIds) },
      ...{ price: given.price.trim(), currency: given.currency.trim().toUpperCase() },
      purchaseOrder: purchaseOrder.trim() || null,
      exchangeRate: exchangeRate.trim() || null,
      tenderLink: given.isTender ? tenderLink.trim() || null : null,
    }),
    version: of.version,
    done: close,
  })
  return (
    <Dialog title={say('orders.handIn')} close={close} wide>
      <Form {...form}>
        <p className={kit.text}>
          {of.reason ? say('orders.handIn.again', { reason: of.reason }) : say('orders.handIn.text')}
        </p>
        <FileField {...field('fileIds')} label={say('orders.handIn.files')} types={DOCUMENTS} several />
        <TextField
          {...field('purchaseOrder')}
          label={say('orders.purchaseOrder.yours')}
          maxLength={NUMBER_MAX}
          complete="off"
          optional
        />
        <Row>
          <TextField {...field('price')} label={say('orders.handIn.price')} mode="numeric" complete="off" />
          <TextField {...field('currency')} label={say('orders.handIn.currency')} maxLength={3} complete="off" />
          <TextField
            {...field('exchangeRate')}
            label={say('orders.handIn.rate')}
            hint={say('orders.handIn.rate.hint')}
            mode="numeric"
            complete="off"
            optional
          />
        </Row>
        <CheckField {...field('isTender')} label={say('orders.handIn.tender')} optional />
        {values.isTender && (
          <TextField
            {...field('tenderLink')}
            label={say('orders.handIn.tender.link')}
            hint={say('orders.handIn.tender.hint')}
            type="url"
            complete="off"
            optional
          />
        )}
        <FormFoot action={moveName('order', 'handIn')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Our own number of an order, and its papers: the order itself stays as it is. */
export function PapersDialog({ of, close }: Asking) {
  const { form, field, busy } = useForm('PUT /customers/:customerId/orders/:id/papers', {
    initial: { fileIds: keptIn(of), purchaseOrder: of.purchaseOrder ?? '' },
    input: ({ fileIds, purchaseOrder }) => ({
      ...{ customerId: of.customerId, id: of.id, fileIds: idsOf(fileIds) },
      purchaseOrder: purchaseOrder.trim() || null,
    }),
    version: of.version,
    done: close,
  })
  return (
    <Dialog title={say('orders.papers.change')} close={close} wide>
      <Form {...form}>
        <TextField
          {...field('purchaseOrder')}
          label={say('orders.purchaseOrder.yours')}
          hint={say('orders.purchaseOrder.hint')}
          maxLength={NUMBER_MAX}
          complete="off"
          optional
        />
        <FileField {...field('fileIds')} label={say('orders.papers')} types={DOCUMENTS} several optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
