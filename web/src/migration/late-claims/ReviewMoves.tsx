import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { ChoiceField, TextAreaField } from '../../kit/fields.tsx'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { named, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import type { Review } from './queries.ts'

const may = 'lateClaims:decide'
const reasons = ['proofMissing', 'otherCompany', 'unreadable', 'claimedMeanwhile'] as const
const TEXT_MAX = 1000

/** The decision. */
export const ReviewMoves = ({ of }: { of: Review }) => (
  <Moves
    of="lateClaim"
    moves={of.moves}
    offer={{
      grant: { may, tone: 'main', dialog: (close) => <Grant of={of} close={close} /> },
      refuse: { may, tone: 'grave', dialog: (close) => <Refuse of={of} close={close} /> },
    }}
  />
)

type Props = { of: Review; close: () => void }

function Grant({ of: { id, version, printedOldId, company }, close }: Props) {
  return (
    <SureDialog
      endpoint="POST /vendor/late-claims/:id/grant"
      input={{ id }}
      version={version}
      title={say('migration.review.grant.title', { id: printedOldId, company })}
      action={moveName('lateClaim', 'grant')}
      close={close}
    >
      {say('migration.review.grant.text')}
    </SureDialog>
  )
}

type Refusing = { reasonCode: (typeof reasons)[number] | ''; text: string }
const first: Refusing = { reasonCode: 'proofMissing', text: '' }

function Refuse({ of: { id, version }, close }: Props) {
  const { form, field, busy } = useForm('POST /vendor/late-claims/:id/refusal', {
    initial: first,
    input: ({ reasonCode, text }) => ({ id, reasonCode: reasonCode || 'proofMissing', text: text.trim() }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('migration.review.refuse.title')} close={close}>
      <Form {...form}>
        <ChoiceField
          {...field('reasonCode')}
          label={say('migration.review.refuse.reason')}
          choices={reasons.map((value) => ({ value, title: named(`lateClaimReason.${value}`) }))}
        />
        <TextAreaField {...field('text')} label={say('migration.review.refuse.text')} maxLength={TEXT_MAX} optional />
        <FormFoot action={moveName('lateClaim', 'refuse')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
