import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import type { Customer, CustomerRow } from './queries.ts'

export const tagsIn = (text: string) =>
  text
    .split(/[,;|、，]/)
    .map((tag) => tag.trim())
    .filter(Boolean)

type Props = { customers: readonly CustomerRow[]; close: () => void; done: () => void }

/** Puts tags on many customers at once, and takes others off. */
export function TagDialog({ customers, close, done }: Props) {
  const { form, field, busy } = useForm('POST /customer-tags', {
    initial: { tags: '', remove: '' },
    input: ({ tags, remove }) => ({
      customerIds: customers.map(({ id }) => id),
      add: tagsIn(tags),
      remove: tagsIn(remove),
    }),
    refresh: [['customers']],
    done: () => {
      close()
      done()
    },
  })
  return (
    <Dialog title={say('customers.tag.title', { n: customers.length })} close={close}>
      <Form {...form}>
        <TextField
          {...field('tags')}
          label={say('customers.tag.add')}
          hint={say('customers.tag.hint')}
          focus
          optional
        />
        <TextField {...field('remove')} label={say('customers.tag.remove')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Says anew which tags one customer carries. */
export function OwnTags({ customer, close }: { customer: Customer; close: () => void }) {
  const { form, field, busy } = useForm('PUT /customers/:customerId/tags', {
    initial: { tags: customer.tags.join(', ') },
    input: ({ tags }) => ({ customerId: customer.id, tags: tagsIn(tags) }),
    refresh: [['customers']],
    done: close,
  })
  return (
    <Dialog title={say('customers.tag.change')} close={close}>
      <Form {...form}>
        <TextField {...field('tags')} label={say('customers.tags')} hint={say('customers.tag.hint')} focus optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
