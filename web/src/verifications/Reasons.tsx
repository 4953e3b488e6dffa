import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { BothLanguages, inBoth } from './BothLanguages.tsx'
import { type Reason, reasons } from './queries.ts'
import styles from './verifications.module.css'

const kinds = ['business', 'employment', 'mailbox'] as const
const kindName = (kind: string) => named(`kind.verification.${kind}`)
const refresh = [reasons.queryKey]

/** Why a check may be rejected, and what is to be sent instead: the vendor's own list, kind by kind. */
export function Reasons() {
  const list = useQuery(reasons)
  const [adding, add] = useState(false)
  return (
    <Answer of={list} rows={8}>
      {({ items }) => (
        <div className={kit.stack}>
          <div>
            <Button size="xs" variant="default" onClick={() => add(true)}>
              {say('verifications.rules.add')}
            </Button>
          </div>
          {kinds.map((kind) => (
            <Section key={kind} title={kindName(kind)} flush>
              <ul className={styles.listed}>
                {items
                  .filter((reason) => reason.kind === kind)
                  .map((reason) => (
                    <One key={reason.id} reason={reason} />
                  ))}
              </ul>
            </Section>
          ))}
          {adding && <Add close={() => add(false)} />}
        </div>
      )}
    </Answer>
  )
}

function One({ reason }: { reason: Reason }) {
  const { says, remedy, active } = reason
  const [editing, edit] = useState(false)
  return (
    <li data-off={!active || undefined}>
      <div>
        <b>{says[language()]}</b>
        <p>{remedy[language()]}</p>
        {!active && <p>{say('verifications.rules.inactive')}</p>}
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`${say('verifications.rules.edit')}: ${says[language()]}`}
        onClick={() => edit(true)}
      >
        {say('verifications.rules.edit')}
      </Button>
      {editing && <Edit reason={reason} close={() => edit(false)} />}
    </li>
  )
}

const initialOf = (reason: Reason | null) => ({
  ...inBoth('says', reason?.says),
  ...inBoth('remedy', reason?.remedy),
  needsText: reason?.needsText ?? false,
  wantsDocument: reason?.wantsDocument ?? true,
})
type Values = ReturnType<typeof initialOf>

const worded = (values: Values) => ({
  says: { en: values['says.en'], ko: values['says.ko'] },
  remedy: { en: values['remedy.en'], ko: values['remedy.ko'] },
  needsText: values.needsText,
  wantsDocument: values.wantsDocument,
})

function Add({ close }: { close: () => void }) {
  const { form, field, busy } = useForm('POST /vendor/check-reasons', {
    initial: { ...initialOf(null), kind: 'business' as string, code: '' },
    input: (values) => ({
      kind: kinds.find((kind) => kind === values.kind) ?? 'business',
      code: values.code,
      ...worded(values),
    }),
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('verifications.rules.add')} close={close} wide>
      <Form {...form}>
        <SelectField
          {...field('kind')}
          label={say('verifications.kind')}
          options={kinds.map((value) => ({ value, label: kindName(value) }))}
        />
        <TextField
          {...field('code')}
          label={say('verifications.rules.code')}
          hint={say('verifications.rules.code.hint')}
        />
        <BothLanguages title={say('verifications.rules.says')} en={field('says.en')} ko={field('says.ko')} />
        <BothLanguages title={say('verifications.rules.remedy')} en={field('remedy.en')} ko={field('remedy.ko')} long />
        <CheckField {...field('needsText')} label={say('verifications.rules.needsText')} optional />
        <CheckField {...field('wantsDocument')} label={say('verifications.rules.wantsDocument')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Edit({ reason, close }: { reason: Reason; close: () => void }) {
  const { form, field, busy } = useForm('PUT /vendor/check-reasons/:id', {
    initial: { ...initialOf(reason), active: reason.active },
    input: (values) => ({ id: reason.id, ...worded(values), active: values.active }),
    version: reason.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('verifications.rules.edit')} close={close} wide>
      <Form {...form}>
        <BothLanguages title={say('verifications.rules.says')} en={field('says.en')} ko={field('says.ko')} />
        <BothLanguages title={say('verifications.rules.remedy')} en={field('remedy.en')} ko={field('remedy.ko')} long />
        <CheckField {...field('needsText')} label={say('verifications.rules.needsText')} optional />
        <CheckField {...field('wantsDocument')} label={say('verifications.rules.wantsDocument')} optional />
        <CheckField {...field('active')} label={say('verifications.rules.active')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
