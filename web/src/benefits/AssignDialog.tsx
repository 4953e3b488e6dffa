import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import styles from './benefits.module.css'
import { type Benefit, type Colleague, colleagues } from './queries.ts'
import { RulesFirst } from './Rules.tsx'

const VERBS = {
  licence: 'benefits.assign.licence',
  softwareKey: 'benefits.assign.softwareKey',
  support: 'benefits.assign.support',
  advisory: 'benefits.assign.advisory',
  marketing: 'benefits.assign.marketing',
} as const

/** What handing out is called for each kind. */
export const assignName = (kind: Benefit['kind']) =>
  say(kind in VERBS ? VERBS[kind as keyof typeof VERBS] : 'benefits.assign.user')

const isForPeople = (kind: Benefit['kind']) => kind === 'credit' || kind === 'developer' || kind === 'voucher'

/** Hands something out; its rules are said first. */
export function AssignDialog({ of, close }: { of: Benefit; close: () => void }) {
  const { form, field, busy } = useForm('POST /benefits/:entitlementId/allocations', {
    initial: { memberId: '', quantity: '1', topic: '' },
    input: ({ memberId, quantity, topic }) => ({
      entitlementId: of.id,
      ...(memberId && { memberId: memberId as Colleague['id'] }),
      ...(isCounted(of.kind) && { quantity: Number(quantity) || 1 }),
      ...(topic.trim() && { topic }),
    }),
    done: close,
  })
  return (
    <Dialog title={assignName(of.kind)} close={close}>
      <div className={styles.stack}>
        <RulesFirst rules={of.rules} />
        <Form {...form}>
          {isForPeople(of.kind) && <ColleagueField {...field('memberId')} />}
          {of.kind === 'licence' && (
            <TextField
              {...field('quantity')}
              label={say('benefits.assign.licences')}
              hint={say('benefits.assign.licences.hint')}
              mode="numeric"
            />
          )}
          {of.kind === 'advisory' && (
            <TextField {...field('quantity')} label={say('benefits.assign.hours')} mode="numeric" />
          )}
          {of.kind === 'advisory' && (
            <TextField {...field('topic')} label={say('benefits.assign.topic')} maxLength={300} />
          )}
          {of.kind === 'softwareKey' && (
            <TextField {...field('topic')} label={say('benefits.assign.machine')} maxLength={300} optional />
          )}
          <FormFoot action={assignName(of.kind)} busy={busy} cancel={close} />
        </Form>
      </div>
    </Dialog>
  )
}

const isCounted = (kind: Benefit['kind']) => kind === 'licence' || kind === 'advisory'

/** One of the company's active people. */
export function ColleagueField(field: Field<string>) {
  const { data } = useQuery(colleagues)
  const options = (data?.items ?? []).map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))
  return (
    <SelectField {...field} label={say('benefits.assign.to')} hint={say('benefits.assign.to.hint')} options={options} />
  )
}
