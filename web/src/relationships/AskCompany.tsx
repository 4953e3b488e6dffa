import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, ChoiceField, SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import { language, named, say } from '../kit/say.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import { dayOf } from '../kit/When.tsx'
import { type Partnership, partnerships, type Requested } from './queries.ts'
import styles from './relationships.module.css'

type Kind = Requested['kind']
const KINDS = ['reseller', 'advisor'] as const satisfies readonly Kind[]
const MESSAGE_MAX = 2_000
const LANGUAGES = [
  { value: 'ko', label: '한국어' },
  { value: 'en', label: 'English' },
]
export const langOf = (text: string) => (text === 'ko' ? 'ko' : 'en')

/** Asks a company: as what, with which words, by letter or by a link one hands over; the link is shown once. */
export function AskCompany({ close }: { close: () => void }) {
  const [made, show] = useState<Requested | null>(null)
  return (
    <Dialog title={say(made ? 'relationships.requests.made' : 'relationships.requests.new')} close={close} wide>
      {made ? <TheLink made={made} /> : <Asking done={show} close={close} />}
    </Dialog>
  )
}

function Asking({ done, close }: { done: (made: Requested) => void; close: () => void }) {
  const first: Record<'message' | 'email' | 'language' | 'provider', string> & {
    kind: Kind | ''
    withAccess: boolean
  } = {
    ...{ kind: 'reseller', message: say('relationships.requests.message.first') },
    ...{ email: '', language: language(), withAccess: false, provider: '' },
  }
  const { form, field, values, busy } = useForm('POST /relationship-requests', {
    initial: first,
    input: ({ email, kind, language: chosen, provider, ...values }) => ({
      ...values,
      providerTenantId: (kind === 'reseller' && provider ? provider : null) as Partnership['providerTenantId'] | null,
      kind: kind || 'reseller',
      language: langOf(chosen),
      email: email.trim() || null,
    }),
    done,
  })
  return (
    <Form {...form}>
      <ChoiceField
        {...field('kind')}
        label={say('relationships.requests.kind')}
        choices={KINDS.map((value) => ({
          value,
          title: named(`kind.relationship.${value}`),
          hint: say(`relationships.requests.kind.${value}`),
        }))}
      />
      <CheckField
        {...field('withAccess')}
        label={say('relationships.requests.access')}
        hint={say('relationships.requests.access.hint')}
      />
      {values.kind === 'reseller' && <Provider of={field('provider')} />}
      <LetterFields field={field} />
      <FormFoot action={say('relationships.requests.do')} busy={busy} cancel={close} />
    </Form>
  )
}

/** Who sells through a provider may bring it along: one link, both relationships. */
function Provider({ of }: { of: Field<string> }) {
  const may = useMay()('partnerships:read')
  const { data } = useQuery({ ...partnerships({ status: 'active', limit: 200 }), enabled: may })
  const ours = data?.items.filter(({ side }) => side === 'reseller') ?? []
  if (ours.length === 0) return null
  const options = ours.map(({ providerTenantId, partnerName }) => ({ value: providerTenantId, label: partnerName }))
  return (
    <SelectField
      {...of}
      label={say('relationships.requests.provider')}
      hint={say('relationships.requests.provider.hint')}
      options={options}
      optional
    />
  )
}

type Letter = { field: (name: 'message' | 'email' | 'language') => Field<string> }
/** What goes with a link to another company: the words, and to whom, in which language. */
export function LetterFields({ field }: Letter) {
  return (
    <>
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
    </>
  )
}

/** A link that is shown this once. */
export function TheLink({
  made: { path, email, expiresAt },
}: {
  made: Pick<Requested, 'path' | 'email' | 'expiresAt'>
}) {
  const day = dayOf(expiresAt)
  return (
    <>
      <p className={styles.said}>
        {email
          ? say('relationships.requests.made.sent', { email, day })
          : say('relationships.requests.made.text', { day })}
      </p>
      <p className={styles.link}>
        <Copyable text={window.location.origin + path} />
      </p>
    </>
  )
}
