import { Dialog } from '../kit/Dialog.tsx'
import { FileField } from '../kit/FileField.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField } from '../kit/fields.tsx'
import { moveName } from '../kit/Moves.tsx'
import { say } from '../kit/say.ts'
import type { Kept } from '../kit/upload.ts'
import { useForm } from '../kit/useForm.ts'
import { type Check, checks } from './queries.ts'
import styles from './verifications.module.css'

export const DOCUMENTS = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', '.docx', '.xlsx', '.zip', '.txt']
const TEXT_MAX = 2000
const endpoints = { answer: 'POST /verifications/:id/answer', appeal: 'POST /verifications/:id/appeal' } as const

/** The company's turn: words and documents, for an answer or an appeal. */
export function Reply({ check, move, close }: { check: Check; move: 'answer' | 'appeal'; close: () => void }) {
  const { form, field, busy } = useForm(endpoints[move], {
    initial: { text: '', fileIds: [] as readonly Kept[] },
    input: ({ text, fileIds }) => ({ id: check.id, text, fileIds: fileIds.map(({ id }) => id as never) }),
    version: check.version,
    refresh: [checks.queryKey, ['me'], ['readiness'], ['inbox']],
    done: close,
  })
  const name = moveName('verification', move)
  return (
    <Dialog title={name} close={close} wide>
      <Form {...form}>
        {check.documents && (
          <div>
            <b>{say('verifications.documents')}</b>
            <p className={styles.about}>{check.documents}</p>
          </div>
        )}
        <FileField
          {...field('fileIds')}
          label={say('verifications.reply.files')}
          hint={say('verifications.reply.files.hint')}
          types={DOCUMENTS}
          several
          optional
        />
        <TextAreaField {...field('text')} label={say('verifications.reply.text')} maxLength={TEXT_MAX} />
        {move === 'appeal' && (
          <p className={styles.about}>{say('verifications.appeal.hint', { n: check.promiseDays })}</p>
        )}
        <FormFoot action={name} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
