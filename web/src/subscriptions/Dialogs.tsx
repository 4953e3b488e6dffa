import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { SelectField, TextField } from '../kit/fields.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { cycleOptions, isCycle, isTerm, nameIn, termOptions } from './named.ts'
import { PreviewLines } from './PreviewLines.tsx'
import { plannedIn } from './planned.ts'
import { cancellationPreview, idsOf, type Subscription } from './queries.ts'
import styles from './subscriptions.module.css'

type Asking = { of: Subscription; close: () => void }

/** Gives everything back: with what comes back for it. */
export function CancelDialog({ of, close }: Asking) {
  const ids = idsOf(of)
  const preview = useQuery(cancellationPreview(ids))
  return (
    <SureDialog
      endpoint="POST /customers/:customerId/subscriptions/:id/cancellation"
      input={ids}
      version={of.version}
      title={say('subscriptions.cancel', { name: nameIn(of) })}
      action={say('subscriptions.cancel.do')}
      grave
      close={close}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{say('subscriptions.cancel.text')}</p>
        <PreviewLines of={preview} />
      </div>
    </SureDialog>
  )
}

export const SuspendDialog = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="POST /customers/:customerId/subscriptions/:id/suspension"
    input={idsOf(of)}
    version={of.version}
    title={say('subscriptions.suspend', { name: nameIn(of) })}
    action={named('move.subscription.suspend')}
    grave
    close={close}
  >
    {say('subscriptions.suspend.text')}
  </SureDialog>
)

export const ReactivateDialog = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="DELETE /customers/:customerId/subscriptions/:id/suspension"
    input={idsOf(of)}
    version={of.version}
    title={say('subscriptions.reactivate', { name: nameIn(of) })}
    action={named('move.subscription.reactivate')}
    close={close}
  >
    {say('subscriptions.reactivate.text')}
  </SureDialog>
)

export function RenameDialog({ of, close }: Asking) {
  const { form, field, busy } = useForm('PUT /customers/:customerId/subscriptions/:id/name', {
    initial: { name: of.name },
    input: ({ name }) => ({ ...idsOf(of), name }),
    version: of.version,
    done: close,
  })
  return (
    <Dialog title={say('subscriptions.rename')} close={close}>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('subscriptions.name')}
          hint={say('subscriptions.rename.hint')}
          maxLength={200}
          complete="off"
          focus
        />
        <FormFoot action={say('subscriptions.rename')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Switches the renewal on or off; what was planned for the next term goes with it. */
export const RenewalDialog = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="PUT /customers/:customerId/subscriptions/:id/auto-renewal"
    input={{ ...idsOf(of), on: !of.autoRenew }}
    version={of.version}
    title={say(of.autoRenew ? 'subscriptions.renewal.off' : 'subscriptions.renewal.on')}
    action={say(of.autoRenew ? 'subscriptions.renewal.off' : 'subscriptions.renewal.on')}
    close={close}
  >
    {offText(of)}
  </SureDialog>
)

function offText(of: Subscription) {
  if (!of.autoRenew) return say('subscriptions.renewal.on.text')
  return of.nextTerm ? say('subscriptions.renewal.off.planned') : say('subscriptions.renewal.off.text')
}

/** What is to be different from the next term on; what is left as it is is not sent. */
export function NextTermDialog({ of, close }: Asking) {
  const planned = plannedIn(of)
  const now = { quantity: String(of.quantity), term: of.term ?? '', cycle: of.cycle }
  const { form, field, busy } = useForm('PUT /customers/:customerId/subscriptions/:id/next-term', {
    initial: {
      quantity: String(planned?.quantity ?? of.quantity),
      term: planned?.term ?? now.term,
      cycle: planned?.cycle ?? now.cycle,
    },
    input: ({ quantity, term, cycle }) => {
      const [otherTerm, otherCycle] = [isTerm(term), isCycle(cycle)]
      return {
        ...idsOf(of),
        ...(quantity !== now.quantity && { quantity: Number(quantity) || 0 }),
        ...(otherTerm && term !== now.term && { term: otherTerm }),
        ...(otherCycle && cycle !== now.cycle && { cycle: otherCycle }),
      }
    },
    version: of.version,
    done: close,
  })
  return (
    <Dialog title={say('subscriptions.next.plan')} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('subscriptions.next.text')}</p>
        <TextField {...field('quantity')} label={say('subscriptions.quantity')} mode="numeric" complete="off" />
        <Row>
          <SelectField {...field('term')} label={say('subscriptions.term')} options={termOptions()} />
          <SelectField {...field('cycle')} label={say('subscriptions.cycle')} options={cycleOptions()} />
        </Row>
        <FormFoot action={say('subscriptions.next.plan')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

export const DropNextTerm = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="DELETE /customers/:customerId/subscriptions/:id/next-term"
    input={idsOf(of)}
    version={of.version}
    title={say('subscriptions.next.drop')}
    action={say('subscriptions.next.drop')}
    close={close}
  >
    {say('subscriptions.next.drop.text')}
  </SureDialog>
)
