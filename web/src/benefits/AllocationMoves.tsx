import { useState } from 'react'
import { Copyable } from '../kit/Copyable.tsx'
import { Confirm, Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useWrite } from '../kit/useWrite.ts'
import { ColleagueField } from './AssignDialog.tsx'
import styles from './benefits.module.css'
import type { Allocation, Colleague } from './queries.ts'

type Props = { of: Allocation; close: () => void }
const hand = 'benefits:assign'

/** What may be done with it next, each with what follows from it. */
export function AllocationMoves({ of }: { of: Allocation }) {
  return (
    <Moves
      of={of.life}
      moves={of.moves}
      offer={{
        view: { may: 'benefits:keys', tone: 'main', dialog: (close) => <ViewKey of={of} close={close} /> },
        handOver: { may: hand, dialog: (close) => <HandOver of={of} close={close} /> },
        activate: { may: hand, dialog: (close) => <Activate of={of} close={close} /> },
        release: { may: hand, dialog: (close) => <Release of={of} close={close} /> },
        cancel: { may: hand, tone: 'grave', dialog: (close) => <Cancel of={of} close={close} /> },
      }}
    />
  )
}

function HandOver({ of: { id, version, holderName }, close }: Props) {
  const { form, field, busy } = useForm('PUT /allocations/:id/holder', {
    initial: { memberId: '' },
    input: ({ memberId }) => ({ id, memberId: memberId as Colleague['id'] }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('benefits.handOver.title')} close={close}>
      <Form {...form}>
        <p className={styles.said}>{say('benefits.handOver.text', { name: holderName })}</p>
        <ColleagueField {...field('memberId')} />
        <FormFoot action={say('benefits.assign.user')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Activate({ of: { id, version, kind }, close }: Props) {
  const { form, field, busy } = useForm('POST /allocations/:id/activation', {
    initial: { domain: '', note: '' },
    input: ({ domain, note }) => ({
      id,
      ...(domain && { domain: domain.trim().toLowerCase() }),
      ...(note.trim() && { note }),
    }),
    version,
    done: close,
  })
  const isLicence = kind === 'licence'
  const title = say(isLicence ? 'benefits.activate.licence' : 'benefits.activate.key')
  return (
    <Dialog title={title} close={close}>
      <Form {...form}>
        <p className={styles.said}>
          {say(isLicence ? 'benefits.activate.licence.text' : 'benefits.activate.key.text')}
        </p>
        {isLicence ? (
          <TextField {...field('domain')} label={say('benefits.domain')} hint={say('benefits.domain.hint')} />
        ) : (
          <TextField {...field('note')} label={say('benefits.activate.machine')} maxLength={200} optional />
        )}
        <FormFoot action={title} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Release({ of: { id, version, life }, close }: Props) {
  return (
    <SureDialog
      endpoint="DELETE /allocations/:id"
      input={{ id }}
      version={version}
      title={say('benefits.release.title')}
      action={moveName(life, 'release')}
      close={close}
    >
      {say('benefits.release.text')}
    </SureDialog>
  )
}

function Cancel({ of: { id, version, kind, life }, close }: Props) {
  const isVoucher = kind === 'voucher'
  return (
    <SureDialog
      endpoint="DELETE /allocations/:id/reservation"
      input={{ id }}
      version={version}
      title={say(isVoucher ? 'benefits.cancel.voucher' : 'benefits.cancel.advisory')}
      action={moveName(life, 'cancel')}
      grave
      close={close}
    >
      {say(isVoucher ? 'benefits.cancel.voucher.text' : 'benefits.cancel.advisory.text')}
    </SureDialog>
  )
}

/** A key is shown after its warning, and only while the dialog is open. */
function ViewKey({ of: { id, version, viewedAt }, close }: Props) {
  const [key, show] = useState<string | null>(null)
  const look = useWrite('POST /allocations/:id/views', { version, done: ({ secret }) => show(secret) })
  if (key)
    return (
      <Dialog title={say('benefits.view.shown')} close={close}>
        <div className={styles.stack}>
          <span className={styles.key}>
            <Copyable text={key} />
          </span>
          <p className={styles.said}>{say('benefits.view.shown.text')}</p>
        </div>
      </Dialog>
    )
  return (
    <Confirm
      title={say('benefits.view.title')}
      action={say('benefits.view.do')}
      grave={!viewedAt}
      busy={look.isPending}
      problem={look.error}
      run={() => look.mutate({ id })}
      close={close}
    >
      <p>{say(viewedAt ? 'benefits.view.again' : 'benefits.view.text')}</p>
    </Confirm>
  )
}
