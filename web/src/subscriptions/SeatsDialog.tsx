import { NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { inputOf } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { PreviewLines } from './PreviewLines.tsx'
import { idsOf, type Subscription, seatsPreview } from './queries.ts'

const SETTLES_MS = 300

/** More seats or fewer: what it will charge and give back stands there before it is done. */
export function SeatsDialog({ of, close }: { of: Subscription; close: () => void }) {
  const ids = idsOf(of)
  const { form, field, values, busy } = useForm('PUT /customers/:customerId/subscriptions/:id/seats', {
    initial: { quantity: of.quantity },
    input: ({ quantity }) => ({ ...ids, quantity }),
    version: of.version,
    done: close,
  })
  const [quantity] = useDebouncedValue(values.quantity, SETTLES_MS)
  const isOther = quantity !== of.quantity
  const preview = useQuery({ ...seatsPreview({ ...ids, quantity }), enabled: isOther })
  const { value, change, ...rest } = field('quantity')
  return (
    <Dialog title={say('subscriptions.seats.change')} close={close} wide>
      <Form {...form}>
        <NumberInput
          {...inputOf({ ...rest, label: say('subscriptions.quantity'), hint: hintOf(of) })}
          {...{ min: 1, max: 1_000_000, allowDecimal: false, allowNegative: false, value }}
          styles={{ wrapper: { width: '12rem' } }}
          data-autofocus
          onChange={(number) => change(Number(number) || 1)}
        />
        {isOther && <PreviewLines of={preview} />}
        <FormFoot action={actionOf(of.quantity, values.quantity)} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const hintOf = ({ quantity, reducible }: Subscription) =>
  reducible > 0
    ? say('subscriptions.seats.hint', { now: quantity, n: reducible, least: Math.max(1, quantity - reducible) })
    : say('subscriptions.seats.hint.more', { now: quantity })

function actionOf(now: number, wanted: number) {
  if (wanted > now) return say('subscriptions.seats.add', { n: wanted - now })
  return wanted < now ? say('subscriptions.seats.remove', { n: now - wanted }) : say('subscriptions.seats.change')
}
