import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import type { Gives } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField } from '../kit/fields.tsx'
import { language, named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './access.module.css'
import { grantsOf, isGiven, type Wanted } from './grants.ts'
import { type Matrix, rolesHere } from './queries.ts'
import { RolesOffered } from './RolesOffered.tsx'

type Answered = Gives<'POST /invitations'>
const LANGUAGES = ['ko', 'en'] as const
const isLanguage = (text: string): text is (typeof LANGUAGES)[number] => LANGUAGES.some((one) => one === text)

/** Up to ten addresses at a time, with the same roles; then what became of each. */
export function InviteDialog({ close }: { close: () => void }) {
  const roles = useQuery(rolesHere)
  const [answered, show] = useState<Answered | null>(null)
  const [asked, keep] = useState<Asked>({ emails: '', language: language(), grants: {} })
  const again = (emails: readonly string[]) => {
    keep({ ...asked, emails: emails.join('\n') })
    show(null)
  }
  return (
    <Dialog title={say('access.invite')} close={close} wide>
      {answered ? (
        <Became answered={answered} again={again} close={close} />
      ) : (
        <Answer of={roles}>
          {(matrix) => (
            <Inviting
              matrix={matrix}
              asked={asked}
              close={close}
              show={(answer, values) => {
                keep(values)
                show(answer)
              }}
            />
          )}
        </Answer>
      )}
    </Dialog>
  )
}

/** What is asked for: the addresses as they were typed, one language and the same roles for all of them. */
type Asked = { emails: string; language: string; grants: Wanted }
type Props = { matrix: Matrix; asked: Asked; show: (answered: Answered, asked: Asked) => void; close: () => void }
function Inviting({ matrix, asked, show, close }: Props) {
  const { form, field, values, change, busy } = useForm('POST /invitations', {
    initial: asked,
    input: ({ emails, language: written, grants }) => ({
      emails: emails.split(/[\s,;]+/).filter(Boolean),
      grants: grantsOf(grants, [], matrix).filter(isGiven),
      language: isLanguage(written) ? written : 'en',
    }),
    done: show,
  })
  return (
    <Form {...form}>
      <TextAreaField
        {...field('emails')}
        label={say('access.invite.emails')}
        hint={say('access.invite.emails.hint')}
        rows={3}
        focus
      />
      <SelectField
        {...field('language')}
        label={say('access.invite.language')}
        options={LANGUAGES.map((value) => ({ value, label: say(`access.invite.language.${value}`) }))}
      />
      <RolesOffered matrix={matrix} wanted={values.grants} choose={(chosen) => change('grants', chosen)} />
      <p className={styles.said}>{say('access.invite.guests')}</p>
      <FormFoot action={say('access.invite.do')} busy={busy} cancel={close} />
    </Form>
  )
}

type Told = { answered: Answered; again: (emails: readonly string[]) => void; close: () => void }
function Became({ answered: { items, invited }, again, close }: Told) {
  const failed = items.flatMap(({ email, invitation }) => (invitation ? [] : [email]))
  return (
    <>
      <p className={styles.said} role="status">
        {say('access.invite.done', { n: invited, all: items.length })}
      </p>
      <ul className={styles.rows}>
        {items.map(({ email, invitation, problem }, at) => (
          <li key={at}>
            <div>
              <b>{email}</b>
              {problem && (
                <small>
                  {problem.says[language()]} {problem.remedy[language()]}
                </small>
              )}
            </div>
            <span>
              {invitation
                ? named(`state.invitation.${invitation.status}`) + (invitation.guest ? ` · ${say('access.guest')}` : '')
                : say('access.invite.not')}
            </span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg">
        {failed.length > 0 && (
          <Button variant="default" onClick={() => again(failed)}>
            {say('access.invite.again', { n: failed.length })}
          </Button>
        )}
        <Button onClick={close}>{say('kit.close')}</Button>
      </Group>
    </>
  )
}
