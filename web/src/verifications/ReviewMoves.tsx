import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField } from '../kit/fields.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useWrite } from '../kit/useWrite.ts'
import { type Review, reasons } from './queries.ts'
import styles from './verifications.module.css'

const TEXT_MAX = 2000
const refresh = [['reviews'], ['partners']]
const may = 'checks:decide'
type Asked = { review: Review; close: () => void }

/** What a reviewer may do with a check now. */
export function ReviewMoves({ review }: { review: Review }) {
  const { tenantId, id, version } = review
  const claim = useWrite('POST /vendor/partners/:tenantId/verifications/:id/claim', { version, refresh })
  const release = useWrite('DELETE /vendor/partners/:tenantId/verifications/:id/claim', { version, refresh })
  const problem = claim.error ?? release.error
  return (
    <>
      <Moves
        of="verification"
        moves={review.moves}
        busy={claim.isPending || release.isPending}
        offer={{
          claim: { may, run: () => claim.mutate({ tenantId, id }) },
          release: { may, run: () => release.mutate({ tenantId, id }) },
          ask: { may, dialog: (close) => <Ask review={review} close={close} /> },
          reject: { may, tone: 'grave', dialog: (close) => <Reject review={review} close={close} /> },
          accept: { may, tone: 'main', dialog: (close) => <Accept review={review} close={close} /> },
        }}
      />
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

function Accept({ review: { tenantId, id, version }, close }: Asked) {
  const name = moveName('verification', 'accept')
  return (
    <SureDialog
      endpoint="POST /vendor/partners/:tenantId/verifications/:id/acceptance"
      input={{ tenantId, id }}
      version={version}
      refresh={refresh}
      title={name}
      action={name}
      close={close}
    >
      {say('verifications.review.accept.text')}
    </SureDialog>
  )
}

function Reject({ review: { tenantId, id, version, kind }, close }: Asked) {
  const { form, field, values, busy } = useForm('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
    initial: { reasonCode: '', text: '' },
    input: (entered) => ({ tenantId, id, ...entered }),
    version,
    refresh,
    done: close,
  })
  const { data } = useQuery(reasons)
  const mine = (data?.items ?? []).filter((one) => one.kind === kind && one.active)
  const chosen = mine.find(({ code }) => code === values.reasonCode)
  const name = moveName('verification', 'reject')
  return (
    <Dialog title={name} close={close} wide>
      <Form {...form}>
        <SelectField
          {...field('reasonCode')}
          label={say('verifications.review.reason')}
          hint={chosen?.remedy[language()]}
          options={mine.map(({ code, says }) => ({ value: code, label: says[language()] }))}
        />
        <TextAreaField
          {...field('text')}
          label={say('verifications.review.text')}
          hint={say('verifications.review.text.hint')}
          maxLength={TEXT_MAX}
          optional={!chosen?.needsText}
        />
        <p className={styles.about}>{say('verifications.review.appealable')}</p>
        <FormFoot action={name} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const Ask = ({ review: { tenantId, id, version }, close }: Asked) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/verifications/:id/question"
    input={(text) => ({ tenantId, id, text })}
    name="text"
    version={version}
    refresh={refresh}
    title={moveName('verification', 'ask')}
    action={moveName('verification', 'ask')}
    label={say('verifications.review.question')}
    hint={say('verifications.review.question.hint')}
    lengthMax={TEXT_MAX}
    wide
    close={close}
  />
)
