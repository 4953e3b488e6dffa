import { useNavigate } from '@tanstack/react-router'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'

const NOTE_MAX = 1000
export const addressOf = (id: string) => `/account/legacy/late-claims/${id}`

/** Asks for an old ID's history; whose it was is not among the answers. */
export function Ask({ close, oldId = '' }: { close: () => void; oldId?: string }) {
  const go = useNavigate()
  const { form, field, busy } = useForm('POST /late-claims', {
    initial: { oldId, note: '' },
    input: (is) => ({ oldId: is.oldId.trim(), ...(is.note.trim() && { note: is.note.trim() }) }),
    done: ({ id }) => {
      close()
      return go({ to: addressOf(id) as string })
    },
  })
  return (
    <Dialog title={say('migration.late.ask')} close={close}>
      <Form {...form}>
        <TextField
          {...field('oldId')}
          label={say('migration.late.ask.id')}
          hint={say('migration.late.ask.id.hint')}
          maxLength={60}
          focus
        />
        <TextAreaField
          {...field('note')}
          label={say('migration.late.ask.note')}
          maxLength={NOTE_MAX}
          optional
          rows={3}
        />
        <FormFoot action={say('migration.late.ask.do')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
