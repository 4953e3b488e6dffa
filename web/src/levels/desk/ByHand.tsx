import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { SelectField, TextAreaField } from '../../kit/fields.tsx'
import { moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { language, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import styles from '../levels.module.css'
import type { Held } from '../queries.ts'
import { levels, type TenantId } from './queries.ts'

type Of = { tenantId: TenantId; close: () => void }

/** Takes a level, with the reason the company reads. */
export const Withdraw = ({ of: { id, name, version }, tenantId, close }: Of & { of: Held }) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/levels/:holdingId/withdrawal"
    input={(reason) => ({ tenantId, holdingId: id, reason })}
    version={version}
    title={say('levels.withdraw.title', { level: name[language()] })}
    action={moveName('holding', 'withdraw')}
    label={say('levels.reason')}
    hint={say('levels.reason.hint')}
    close={close}
  >
    {say('levels.withdraw.text')}
  </ReasonDialog>
)

/** Gives a level without an order, with the reason the company reads. */
export function Give({ tenantId, close }: Of) {
  const { data } = useQuery(levels)
  const codes = [...new Map((data?.items ?? []).map(({ code, name }) => [code, name[language()]]))]
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/levels', {
    initial: { code: '', reason: '' },
    input: ({ code, reason }) => ({ tenantId, code, reason }),
    done: close,
  })
  return (
    <Dialog title={say('levels.give')} close={close}>
      <Form {...form}>
        <p className={styles.quiet}>{say('levels.give.text')}</p>
        <SelectField
          {...field('code')}
          label={say('levels.level')}
          options={codes.map(([value, label]) => ({ value, label }))}
        />
        <TextAreaField {...field('reason')} label={say('levels.reason')} hint={say('levels.reason.hint')} rows={3} />
        <FormFoot action={say('levels.give')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
