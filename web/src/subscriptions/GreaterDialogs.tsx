import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { ChoiceField, SelectField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { AmongDialog, choicesOf, keyOf, skuOf } from './Among.tsx'
import { cycleOptions, isCycle, isTerm, nameIn, termOptions } from './named.ts'
import { Lines, PreviewLines } from './PreviewLines.tsx'
import { idsOf, type Subscription, type Target, termPreview, upgradesOf } from './queries.ts'
import styles from './subscriptions.module.css'

type Asking = { of: Subscription; close: () => void }

/** All seats to a greater product: each it can become, with what that costs today. */
export function UpgradeDialog({ of, close }: Asking) {
  const asked = useQuery({ ...upgradesOf(idsOf(of)), select: ({ items }) => items })
  return (
    <AmongDialog
      title={say('subscriptions.upgrade', { name: nameIn(of) })}
      of={asked}
      none="subscriptions.upgrade.none"
      close={close}
    >
      {(targets) => <UpgradeForm of={of} targets={targets} close={close} />}
    </AmongDialog>
  )
}

function UpgradeForm({ of, targets, close }: Asking & { targets: readonly Target[] }) {
  const { form, field, values, busy } = useForm('POST /customers/:customerId/subscriptions/:id/upgrade', {
    initial: { skuId: targets[0] ? keyOf(targets[0]) : '' },
    input: ({ skuId }) => ({ ...idsOf(of), ...skuOf(skuId) }),
    version: of.version,
    done: close,
  })
  const chosen = targets.find((target) => keyOf(target) === values.skuId)
  return (
    <Form {...form}>
      <ChoiceField {...field('skuId')} label={say('subscriptions.upgrade.to')} choices={choicesOf(targets)} />
      {chosen && (
        <section className={styles.preview} aria-label={say('subscriptions.preview')} aria-live="polite">
          <Lines lines={chosen.lines} total={chosen.total} />
        </section>
      )}
      <FormFoot action={say('subscriptions.upgrade.do')} busy={busy} cancel={close} />
    </Form>
  )
}

/** A longer term from today on: what is left of the old one comes back. */
export function LongerTermDialog({ of, close }: Asking) {
  const ids = idsOf(of)
  const all = termOptions()
  const longer = all.slice(all.findIndex(({ value }) => value === of.term) + 1)
  const { form, field, values, busy } = useForm('POST /customers/:customerId/subscriptions/:id/term', {
    initial: { term: longer[0]?.value ?? 'P3Y', cycle: of.cycle },
    input: ({ term, cycle }) => ({ ...ids, term, cycle: isCycle(cycle) ?? 'monthly' }),
    version: of.version,
    done: close,
  })
  const { term, cycle } = values
  const preview = useQuery(termPreview({ ...ids, term, cycle: isCycle(cycle) ?? 'monthly' }))
  const { value, change, ...rest } = field('term')
  return (
    <Dialog title={say('subscriptions.longer', { name: nameIn(of) })} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('subscriptions.longer.text')}</p>
        <Row>
          <SelectField
            {...rest}
            value={value}
            change={(chosen) => change(isTerm(chosen) ?? value)}
            label={say('subscriptions.term')}
            options={longer}
          />
          <SelectField {...field('cycle')} label={say('subscriptions.cycle')} options={cycleOptions()} />
        </Row>
        <PreviewLines of={preview} />
        <FormFoot action={say('subscriptions.longer.do')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
