import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../kit/Dialog.tsx'
import { FileField } from '../../kit/FileField.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { ChoiceField, SelectField, TextAreaField, TextField } from '../../kit/fields.tsx'
import styles from '../../kit/kit.module.css'
import { named, say } from '../../kit/say.ts'
import type { Kept } from '../../kit/upload.ts'
import { type Field, useForm } from '../../kit/useForm.ts'
import { DOCUMENTS } from '../../verifications/Reply.tsx'
import type { Customer } from '../queries.ts'
import { ownCodes, type Vetting } from './queries.ts'
import { kindName } from './VettingTab.tsx'

type Kind = Vetting['kind']
type School = NonNullable<Vetting['school']>
const schools = ['k12', 'higherEducation'] as const
const TEXT_MAX = 1000

type Props = { of: Customer; kinds: readonly Kind[]; before?: Vetting; close: () => void }
type Entered = { kind: Kind | ''; school: School | ''; website: string; explanation: string; fileIds: readonly Kept[]; code: string } // biome-ignore format: one type

const blank: Entered = { kind: '', school: '', website: '', explanation: '', fileIds: [], code: '' }
const enteredOf = ({ kind, school, website, explanation, files }: Vetting): Entered => ({
  ...blank,
  ...{ kind, school: school ?? '', website: website ?? '', explanation: explanation ?? '', fileIds: files },
})
const begun = (kinds: readonly Kind[], before?: Vetting): Entered => {
  if (before) return enteredOf(before)
  const [only] = kinds
  return { ...blank, kind: kinds.length === 1 && only ? only : '' }
}

/** Asks the vendor about a customer, with what a reviewer needs for that kind; or once more, with what was said before. */
export function AskDialog({ of: { id: customerId }, kinds, before, close }: Props) {
  const { form, field, values, busy } = useForm('POST /customers/:customerId/vettings', {
    initial: begun(kinds, before),
    input: (entered) => ({ customerId, kind: entered.kind || 'education', ...said(entered) }),
    lacks: ({ kind }) => (kind ? {} : { kind: say('vettings.kind.missing') }),
    refresh: [['customers', customerId], ['validation-codes'], ['inbox']],
    done: close,
  })
  const { kind } = values
  const title = before ? say('vettings.again', { what: kindName(before.kind) }) : say('vettings.ask')
  return (
    <Dialog title={title} close={close} wide>
      <Form {...form}>
        {kinds.length > 1 ? (
          <ChoiceField
            {...field('kind')}
            label={say('vettings.kind')}
            choices={kinds.map((value) => ({ value, title: kindName(value), hint: say(`vettings.kind.${value}`) }))}
          />
        ) : (
          kind && <p className={styles.text}>{say(`vettings.kind.${kind}`)}</p>
        )}
        <Proof kind={kind} field={field} />
        <FormFoot action={say('vettings.submit')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

type Fields = <K extends keyof Entered>(name: K) => Field<Entered[K]>
function Proof({ kind, field }: { kind: Kind | ''; field: Fields }) {
  if (!kind) return null
  if (kind === 'governmentCommunityCloud') return <CodeChoice field={field('code')} />
  const options = schools.map((value) => ({ value, label: named(`school.${value}`) }))
  const { change, ...school } = field('school')
  return (
    <>
      {kind === 'education' && (
        <SelectField
          {...school}
          change={(value) => change(schools.find((one) => one === value) ?? '')}
          label={say('vettings.school')}
          options={options}
        />
      )}
      <TextField {...field('website')} label={say('vettings.website')} mode="url" optional />
      <TextAreaField
        {...field('explanation')}
        label={say('vettings.explanation')}
        maxLength={TEXT_MAX}
        rows={3}
        optional
      />
      <FileField
        {...field('fileIds')}
        label={say('vettings.files')}
        hint={say('vettings.files.hint')}
        types={DOCUMENTS}
        several
        optional
      />
    </>
  )
}

/** What of it is sent: a code, or evidence. */
function said({ kind, school, website, explanation, fileIds, code }: Entered) {
  if (kind === 'governmentCommunityCloud') return { code }
  const evidence = { website: website.trim(), explanation: explanation.trim() }
  return {
    ...evidence,
    fileIds: fileIds.map(({ id }) => id as never),
    ...(kind === 'education' && school && { school }),
  }
}

/** The codes that are left; where there is none, who gives them out. */
function CodeChoice({ field }: { field: Field<string> }) {
  const left = (useQuery(ownCodes).data?.items ?? []).filter((one) => one.left > 0)
  if (left.length === 0) return <p className={styles.text}>{say('vettings.code.none')}</p>
  return (
    <SelectField
      {...field}
      label={say('vettings.code')}
      options={left.map((one) => ({ value: one.code, label: say('vettings.code.one', { organization: one.organization, n: one.left }) }))}
    />
  )
} // biome-ignore format: one field
