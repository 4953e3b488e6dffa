import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../kit/fields.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { BothLanguages, inBoth } from '../verifications/BothLanguages.tsx'
import { checklists, type Kind, type Listed } from './queries.ts'

type Props = { kind: Kind; item: Listed | null; close: () => void }
const refresh = [checklists.queryKey, ['programmes'], ['qualifications']]
const AT_THE_END = '100'

const initialOf = (item: Listed | null) => ({
  ...inBoth('says', item?.says),
  ...inBoth('explains', item?.explains),
  required: item?.required ?? true,
  position: String(item?.position ?? AT_THE_END),
})
type Values = ReturnType<typeof initialOf>

const worded = (values: Values) => ({
  says: { en: values['says.en'], ko: values['says.ko'] },
  explains: { en: values['explains.en'], ko: values['explains.ko'] },
  required: values.required,
  position: Number(values.position) || 1,
})

/** One item of a checklist, in both languages; its code and who ticks it off are said once, when it is made. */
export const ItemForm = ({ kind, item, close }: Props) =>
  item ? <Edit kind={kind} item={item} close={close} /> : <Add kind={kind} item={null} close={close} />

function Add({ kind, close }: Props) {
  const { form, field, busy } = useForm('POST /vendor/checklists', {
    initial: { ...initialOf(null), code: '', clearedBy: 'partner' },
    input: (values) => ({
      kind,
      code: values.code,
      clearedBy: values.clearedBy === 'vendor' ? 'vendor' : 'partner',
      ...worded(values),
    }),
    refresh,
    done: close,
  })
  const clearers = (['partner', 'vendor'] as const).map((value) => ({ value, label: named(`clearedBy.${value}`) }))
  return (
    <Dialog title={say('programmes.editor.add')} close={close} wide>
      <Form {...form}>
        <TextField {...field('code')} label={say('programmes.editor.code')} hint={say('programmes.editor.code.hint')} />
        <SelectField {...field('clearedBy')} label={say('programmes.clears')} options={clearers} />
        <BothLanguages title={say('programmes.editor.item')} en={field('says.en')} ko={field('says.ko')} />
        <BothLanguages
          title={say('programmes.editor.explains')}
          en={field('explains.en')}
          ko={field('explains.ko')}
          long
        />
        <TextField {...field('position')} label={say('programmes.editor.position')} mode="numeric" />
        <CheckField {...field('required')} label={say('programmes.editor.required')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Edit({ item, close }: Props) {
  const { form, field, busy } = useForm('PUT /vendor/checklists/:id', {
    initial: { ...initialOf(item), active: item?.active ?? true },
    input: (values) => ({ id: item?.id as Listed['id'], ...worded(values), active: values.active }),
    version: item?.version,
    refresh,
    done: close,
  })
  const isOfHouse = item?.clearedBy === 'system'
  return (
    <Dialog title={say('programmes.editor.edit')} close={close} wide>
      <Form {...form}>
        <BothLanguages title={say('programmes.editor.item')} en={field('says.en')} ko={field('says.ko')} />
        <BothLanguages
          title={say('programmes.editor.explains')}
          en={field('explains.en')}
          ko={field('explains.ko')}
          long
        />
        <TextField {...field('position')} label={say('programmes.editor.position')} mode="numeric" />
        {!isOfHouse && <CheckField {...field('required')} label={say('programmes.editor.required')} optional />}
        {!isOfHouse && <CheckField {...field('active')} label={say('programmes.editor.active')} optional />}
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
