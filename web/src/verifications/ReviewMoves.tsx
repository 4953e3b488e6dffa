import { useQuery } from '@tanstack/react-query'
import { Confirm, Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField } from '../kit/fields.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
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
  const { mutate, isPending, error } = useWrite('POST /vendor/partners/:tenantId/verifications/:id/acceptance', {
    version,
    refresh,
    done: close,
  })
  const name = moveName('verification', 'accept')
  return (
    <Confirm
      title={name}
      action={name}
      run={() => mutate({ tenantId, id })}
      close={close}
      busy={isPending}
      problem={error}
    >
      <p className={styles.about}>{say('verifications.review.accept.text')}</p>
    </Confirm>
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

function Ask({ review: { tenantId, id, version }, close }: Asked) {
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/verifications/:id/question', {
    initial: { text: '' },
    input: ({ text }) => ({ tenantId, id, text }),
    version,
    refresh,
    done: close,
  })
  const name = moveName('verification', 'ask')
  return (
    <Dialog title={name} close={close} wide>
      <Form {...form}>
        <TextAreaField
          {...field('text')}
          label={say('verifications.review.question')}
          hint={say('verifications.review.question.hint')}
          maxLength={TEXT_MAX}
        />
        <FormFoot action={name} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
