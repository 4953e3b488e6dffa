import { TextInput } from '@mantine/core'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { ChoiceField, inputOf, TextAreaField } from '../../kit/fields.tsx'
import styles from '../../kit/kit.module.css'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { named, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import type { Review } from './queries.ts'
import { kindName } from './VettingTab.tsx'

const may = 'checks:decide'
const reasons = ['notEligible', 'nameDiffers', 'addressDiffers', 'proofMissing', 'unreachable', 'notGenuine'] as const
const TEXT_MAX = 1000

/** The decision. */
export const ReviewMoves = ({ of }: { of: Review }) => (
  <Moves
    of="vetting"
    moves={of.moves}
    offer={{
      approve: { may, tone: 'main', dialog: (close) => <Approve of={of} close={close} /> },
      deny: { may, tone: 'grave', dialog: (close) => <Deny of={of} close={close} /> },
      question: { may, dialog: (close) => <Question of={of} close={close} /> },
    }}
  />
)

type Props = { of: Review; close: () => void }
const names = ({ customerName: customer, kind }: Review) => ({ customer, what: kindName(kind) })

function Approve({ of, close }: Props) {
  const { tenantId, id, version } = of
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/vettings/:id/approval', {
    initial: { validUntil: '' },
    input: ({ validUntil: day }) => ({ tenantId, id, validUntil: day ? new Date(`${day}T23:59:59`) : null }),
    version,
    done: close,
  })
  const { value, change, ...on } = field('validUntil')
  return (
    <Dialog title={say('vettings.desk.approve', names(of))} close={close}>
      <Form {...form}>
        <p className={styles.text}>{say('vettings.desk.approve.text')}</p>
        <TextInput
          {...inputOf({ ...on, label: say('vettings.until'), optional: true })}
          type="date"
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <FormFoot action={moveName('vetting', 'approve')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type Denying = { reasonCode: (typeof reasons)[number] | ''; text: string }
const undecided: Denying = { reasonCode: '', text: '' }

function Deny({ of, close }: Props) {
  const { tenantId, id, version } = of
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/vettings/:id/denial', {
    initial: undecided,
    input: ({ reasonCode, text }) => ({
      ...{ tenantId, id, text: text.trim() },
      reasonCode: reasonCode || 'proofMissing',
    }),
    lacks: ({ reasonCode }) => (reasonCode ? {} : { reasonCode: say('vettings.kind.missing') }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('vettings.desk.deny', names(of))} close={close}>
      <Form {...form}>
        <ChoiceField
          {...field('reasonCode')}
          label={say('vettings.desk.deny.reason')}
          choices={reasons.map((value) => ({ value, title: named(`vettingReason.${value}`) }))}
        />
        <TextAreaField {...field('text')} label={say('vettings.desk.deny.text')} maxLength={TEXT_MAX} optional />
        <FormFoot action={moveName('vetting', 'deny')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const Question = ({ of, close }: Props) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/vettings/:id/question"
    input={(text) => ({ tenantId: of.tenantId, id: of.id, text })}
    name="text"
    version={of.version}
    title={say('vettings.desk.question', names(of))}
    action={moveName('vetting', 'question')}
    label={say('vettings.desk.why')}
    close={close}
  >
    {say('vettings.desk.question.text')}
  </ReasonDialog>
)
