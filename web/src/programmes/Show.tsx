import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { FileField } from '../kit/FileField.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, TextAreaField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { say } from '../kit/say.ts'
import type { Kept } from '../kit/upload.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { DOCUMENTS } from '../verifications/Reply.tsx'
import type { Item } from './queries.ts'

const TEXT_MAX = 2000

/** The company shows how it meets an item, in words or documents; while nothing is decided it may change that. */
export function Show({ item }: { item: Item }) {
  const [asked, ask] = useState(false)
  const denial = useDenial()
  return (
    <>
      <Act
        name={say(item.byName ? 'programmes.change' : 'programmes.declare')}
        run={() => ask(true)}
        denied={denial('programmes:enrol')}
        size="xs"
        variant={item.met ? 'default' : 'light'}
      />
      {asked && <Declare item={item} close={() => ask(false)} />}
    </>
  )
}

function Declare({ item, close }: { item: Item; close: () => void }) {
  const kept: readonly Kept[] = item.files
  const { form, field, busy } = useForm('PUT /programmes/reseller/checklist/:itemId', {
    initial: { met: item.met || !item.byName, note: item.note ?? '', fileIds: kept },
    input: ({ met, note, fileIds }) => ({ itemId: item.id, met, note, fileIds: fileIds.map(({ id }) => id as never) }),
    refresh: [['programmes'], ['me'], ['readiness'], ['inbox']],
    done: close,
  })
  return (
    <Dialog title={item.says} close={close} wide>
      <Form {...form}>
        <p className={kit.text}>{item.explains}</p>
        <TextAreaField {...field('note')} label={say('programmes.note')} maxLength={TEXT_MAX} />
        <FileField {...field('fileIds')} label={say('programmes.files')} types={DOCUMENTS} several optional />
        <CheckField {...field('met')} label={say('programmes.met')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
