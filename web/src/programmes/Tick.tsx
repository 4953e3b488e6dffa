import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, TextAreaField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import type { Item, Qualification } from './queries.ts'

type Props = { tenantId: Qualification['tenantId']; item: Item }
const TEXT_MAX = 2000

/** The vendor ticks off what is its own to decide, and says what it found. */
export function Tick({ tenantId, item }: Props) {
  const [asked, ask] = useState(false)
  const denial = useDenial()
  const name = say(item.byName ? 'programmes.change' : 'programmes.tick')
  return (
    <>
      <Act
        name={name}
        run={() => ask(true)}
        denied={denial('qualifications:decide')}
        size="xs"
        variant={item.met ? 'default' : 'light'}
      />
      {asked && <Decide tenantId={tenantId} item={item} close={() => ask(false)} />}
    </>
  )
}

function Decide({ tenantId, item, close }: Props & { close: () => void }) {
  const { form, field, busy } = useForm('PUT /vendor/partners/:tenantId/programmes/reseller/checklist/:itemId', {
    initial: { met: item.met || !item.byName, note: item.note ?? '' },
    input: ({ met, note }) => ({ tenantId, itemId: item.id, met, note, fileIds: item.files.map(({ id }) => id) }),
    refresh: [['qualifications']],
    done: close,
  })
  return (
    <Dialog title={item.says} close={close} wide>
      <Form {...form}>
        <p className={kit.text}>{item.explains}</p>
        <TextAreaField {...field('note')} label={say('programmes.note.vendor')} maxLength={TEXT_MAX} optional />
        <CheckField {...field('met')} label={say('programmes.met')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
