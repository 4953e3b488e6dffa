import { useNavigate } from '@tanstack/react-router'
import { numberOf } from '../../kit/Amount.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import kit from '../../kit/kit.module.css'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { dayOf } from '../../kit/When.tsx'
import { DayField } from '../../migration/retirement/DayField.tsx'
import type { PriceFile } from './queries.ts'

const MAY = 'catalog:manage'
const refresh = [['priceFiles'], ['catalogDesk']]
type Asking = { of: PriceFile; close: () => void }

/** What can be done with a file of prices. */
export const FileMoves = ({ of }: { of: PriceFile }) => (
  <Moves
    of="priceFile"
    moves={of.moves}
    offer={{
      publish: { may: MAY, tone: 'main', dialog: (close) => <Publish of={of} close={close} /> },
      schedule: { may: MAY, dialog: (close) => <Schedule of={of} close={close} /> },
      drop: { may: MAY, tone: 'grave', dialog: (close) => <Drop of={of} close={close} /> },
    }}
  />
)

const changesOf = ({ counts: { ADD, CHG, DEL } }: PriceFile) => numberOf(ADD + CHG + DEL)

const Publish = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="POST /vendor/catalog/price-files/:id/publication"
    input={{ id: of.id }}
    version={of.version}
    refresh={refresh}
    title={say('catalogDesk.file.publish')}
    action={moveName('priceFile', 'publish')}
    close={close}
  >
    {say('catalogDesk.file.publish.text', { changes: changesOf(of), day: dayOf(of.effectiveOn) })}
  </SureDialog>
)

function Schedule({ of, close }: Asking) {
  const { form, field, busy } = useForm('POST /vendor/catalog/price-files/:id/publication', {
    initial: { publishOn: of.publishOn ?? of.effectiveOn },
    input: ({ publishOn }) => ({ id: of.id, publishOn }),
    version: of.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('catalogDesk.file.schedule')} close={close}>
      <Form {...form}>
        <p className={kit.text}>{say('catalogDesk.file.schedule.text', { day: dayOf(of.effectiveOn) })}</p>
        <DayField {...field('publishOn')} label={say('catalogDesk.file.publishOn')} />
        <FormFoot action={moveName('priceFile', 'schedule')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Drop({ of, close }: Asking) {
  const go = useNavigate()
  return (
    <SureDialog
      endpoint="DELETE /vendor/catalog/price-files/:id"
      input={{ id: of.id }}
      version={of.version}
      refresh={refresh}
      done={() => go({ to: '/vendor/price-files' as string })}
      title={say('catalogDesk.file.drop')}
      action={moveName('priceFile', 'drop')}
      grave
      close={close}
    >
      {say('catalogDesk.file.drop.text')}
    </SureDialog>
  )
}
