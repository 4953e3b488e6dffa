import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { LANGUAGES, langOf, TheLink } from './AskCompany.tsx'

type Made = Parameters<typeof TheLink>[0]['made']
const MESSAGE_MAX = 2_000

/** Invites a reseller: with which words, by letter or by a link one hands over; the link is shown once. */
export function InviteReseller({ close }: { close: () => void }) {
  const [made, show] = useState<Made | null>(null)
  return (
    <Dialog title={say(made ? 'relationships.requests.made' : 'relationships.together.invite')} close={close} wide>
      {made ? <TheLink made={made} /> : <Inviting done={show} close={close} />}
    </Dialog>
  )
}

function Inviting({ done, close }: { done: (made: Made) => void; close: () => void }) {
  const { form, field, busy } = useForm('POST /partnerships', {
    initial: { message: say('relationships.together.message.first'), email: '', language: String(language()) },
    input: ({ message, email, language: chosen }) => ({
      message,
      language: langOf(chosen),
      email: email.trim() || null,
    }),
    done,
  })
  return (
    <Form {...form}>
      <TextAreaField
        {...field('message')}
        label={say('relationships.requests.message')}
        hint={say('relationships.requests.message.hint')}
        maxLength={MESSAGE_MAX}
      />
      <TextField
        {...field('email')}
        label={say('relationships.requests.email')}
        hint={say('relationships.requests.email.hint')}
        type="email"
        complete="off"
        optional
      />
      <SelectField {...field('language')} label={say('relationships.requests.language')} options={LANGUAGES} />
      <FormFoot action={say('relationships.requests.do')} busy={busy} cancel={close} />
    </Form>
  )
}
