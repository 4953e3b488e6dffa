import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { ChoiceField, SelectField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { AmongDialog, choicesOf, keyOf, SeatsField, skuOf } from './Among.tsx'
import { conversionPreview, movePreview, othersOf, planPreview, upgradePreview } from './further.ts'
import { cycleName, cycleOptions, isCycle, isTerm, nameIn, planName, termOptions } from './named.ts'
import { PreviewLines } from './PreviewLines.tsx'
import { readPlan } from './planned.ts'
import { idsOf, type Row as Listed, type Subscription, type Target, upgradesOf } from './queries.ts'
import styles from './subscriptions.module.css'

type Asking = { of: Subscription; close: () => void }
const SETTLES_MS = 300
export const RHYTHMS = ['monthly', 'annual'] as const
/** How it is charged from its next cycle on, if that is to be different. */
const plannedCycle = ({ nextPlan }: Subscription): string | undefined =>
  nextPlan ? readPlan(nextPlan).cycle : undefined
const numberIn = (text: string) => Math.max(1, Math.min(1_000_000, Math.trunc(Number(text)) || 1))

/** A trial becomes what it is a trial of, today: with how many seats, for how long, and what that costs. */
export function ConvertDialog({ of, close }: Asking) {
  const { form, field, values, busy } = useForm('POST /customers/:customerId/subscriptions/:id/conversion', {
    initial: { quantity: String(of.quantity), term: 'P1Y', cycle: 'monthly' },
    input: (entered) => ({ ...idsOf(of), ...chosenIn(entered) }),
    version: of.version,
    done: close,
  })
  const [settled] = useDebouncedValue(values, SETTLES_MS)
  const preview = useQuery(conversionPreview({ ...idsOf(of), ...chosenIn(settled) }))
  return (
    <Dialog title={say('subscriptions.convert', { name: nameIn(of) })} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('subscriptions.convert.text')}</p>
        <Row>
          <TextField {...field('quantity')} label={say('subscriptions.quantity')} mode="numeric" complete="off" focus />
          <SelectField {...field('term')} label={say('subscriptions.term')} options={termOptions()} />
          <SelectField {...field('cycle')} label={say('subscriptions.cycle')} options={cycleOptions()} />
        </Row>
        <PreviewLines of={preview} />
        <FormFoot action={say('subscriptions.convert.do')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
const chosenIn = ({ quantity, term, cycle }: { quantity: string; term: string; cycle: string }) => ({
  quantity: numberIn(quantity),
  term: isTerm(term) ?? 'P1Y',
  cycle: isCycle(cycle) ?? 'monthly',
})

/** The same term of three years, charged in another rhythm from its next cycle on. */
export function PlanDialog({ of, close }: Asking) {
  const comes = plannedCycle(of) ?? of.cycle
  const others = RHYTHMS.filter((one) => one !== comes)
  const { form, field, values, busy } = useForm('PUT /customers/:customerId/subscriptions/:id/billing-plan', {
    initial: { cycle: others[0] ?? 'monthly' } as { cycle: string },
    input: ({ cycle }) => ({ ...idsOf(of), cycle: isCycle(cycle) ?? 'monthly' }),
    version: of.version,
    done: close,
  })
  const preview = useQuery(planPreview({ ...idsOf(of), cycle: isCycle(values.cycle) ?? 'monthly' }))
  return (
    <Dialog title={say('subscriptions.rhythm', { name: nameIn(of) })} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('subscriptions.rhythm.text')}</p>
        <SelectField
          {...field('cycle')}
          label={say('subscriptions.cycle')}
          options={others.map((value) => ({ value, label: cycleName(value) }))}
        />
        <PreviewLines of={preview} />
        <FormFoot action={say('subscriptions.rhythm.do')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Some seats to a greater product, in a subscription of their own; the others stay. */
export function PartDialog({ of, close }: Asking) {
  const asked = useQuery({ ...upgradesOf(idsOf(of)), select: ({ items }) => items })
  return (
    <AmongDialog
      title={say('subscriptions.part', { name: nameIn(of) })}
      of={asked}
      none="subscriptions.upgrade.none"
      close={close}
    >
      {(targets) => <PartForm of={of} targets={targets} close={close} />}
    </AmongDialog>
  )
}

function PartForm({ of, targets, close }: Asking & { targets: readonly Target[] }) {
  const { form, field, values, busy } = useForm('POST /customers/:customerId/subscriptions/:id/upgrade', {
    initial: { skuId: targets[0] ? keyOf(targets[0]) : '', quantity: '1' },
    input: (entered) => ({ ...idsOf(of), ...partOf(entered) }),
    version: of.version,
    done: close,
  })
  const [settled] = useDebouncedValue(values, SETTLES_MS)
  const preview = useQuery(upgradePreview({ ...idsOf(of), ...partOf(settled) }))
  return (
    <Form {...form}>
      <SeatsField {...field('quantity')} of={of} />
      <ChoiceField {...field('skuId')} label={say('subscriptions.part.to')} choices={choicesOf(targets)} />
      <PreviewLines of={preview} />
      <FormFoot action={say('subscriptions.upgrade.do')} busy={busy} cancel={close} />
    </Form>
  )
}
const partOf = ({ skuId, quantity }: { skuId: string; quantity: string }) => ({
  ...skuOf(skuId),
  quantity: numberIn(quantity),
})

/** Seats into another subscription of the same customer. */
export function MoveDialog({ of, close }: Asking) {
  const asked = useQuery(othersOf(of))
  return (
    <AmongDialog
      title={say('subscriptions.move', { name: nameIn(of) })}
      of={asked}
      none="subscriptions.move.none"
      close={close}
    >
      {(others) => <MoveForm of={of} others={others} close={close} />}
    </AmongDialog>
  )
}

function MoveForm({ of, others, close }: Asking & { others: readonly Listed[] }) {
  const wishOf = ({ intoId, quantity }: { intoId: string; quantity: string }) => ({
    intoId: others.find(({ id }) => id === intoId)?.id ?? of.id,
    quantity: numberIn(quantity),
  })
  const { form, field, values, busy } = useForm('POST /customers/:customerId/subscriptions/:id/moves', {
    initial: { intoId: String(others[0]?.id ?? ''), quantity: String(of.quantity) },
    input: (entered) => ({ ...idsOf(of), ...wishOf(entered) }),
    version: of.version,
    done: close,
  })
  const [settled] = useDebouncedValue(values, SETTLES_MS)
  const preview = useQuery(movePreview({ ...idsOf(of), ...wishOf(settled) }))
  return (
    <Form {...form}>
      <SeatsField {...field('quantity')} of={of} />
      <ChoiceField
        {...field('intoId')}
        label={say('subscriptions.move.into')}
        choices={others.map((one) => ({
          value: String(one.id),
          title: nameIn(one),
          hint: `${planName(one)}, ${say('subscriptions.count', { n: one.quantity })}`,
        }))}
      />
      <PreviewLines of={preview} />
      <FormFoot action={say('subscriptions.move.do')} busy={busy} cancel={close} />
    </Form>
  )
}
