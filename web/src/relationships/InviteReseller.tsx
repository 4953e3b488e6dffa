import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { LetterFields, langOf, TheLink } from './AskCompany.tsx'

type Made = Parameters<typeof TheLink>[0]['made']

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
      <LetterFields field={field} />
      <FormFoot action={say('relationships.requests.do')} busy={busy} cancel={close} />
    </Form>
  )
}
