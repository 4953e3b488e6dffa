import { Confirm, Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Moves, moveName } from '../kit/Moves.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useWrite } from '../kit/useWrite.ts'
import type { Qualification } from './queries.ts'

const TEXT_MAX = 2000
const refresh = [['qualifications'], ['partners']]
const may = 'qualifications:decide'
type Asked = { place: Qualification; close: () => void }

// biome-ignore format: a table
const endpoints = {
  qualify:   'POST /vendor/partners/:tenantId/programmes/reseller/qualification',
  reinstate: 'DELETE /vendor/partners/:tenantId/programmes/reseller/restriction',
  restrict:  'POST /vendor/partners/:tenantId/programmes/reseller/restriction',
  reject:    'POST /vendor/partners/:tenantId/programmes/reseller/rejection',
} as const

/** What the vendor may do with a company in the programme now. */
export function QualificationMoves({ place }: { place: Qualification }) {
  return (
    <Moves
      of="reseller"
      moves={place.moves}
      offer={{
        reject: { may, tone: 'grave', dialog: (close) => <WithReason place={place} close={close} move="reject" /> },
        restrict: { may, tone: 'grave', dialog: (close) => <WithReason place={place} close={close} move="restrict" /> },
        reinstate: { may, tone: 'main', dialog: (close) => <Once place={place} close={close} move="reinstate" /> },
        qualify: { may, tone: 'main', dialog: (close) => <Once place={place} close={close} move="qualify" /> },
      }}
    />
  )
}

function Once({ place: { tenantId, version }, close, move }: Asked & { move: 'qualify' | 'reinstate' }) {
  const { mutate, isPending, error } = useWrite(endpoints[move], { version, refresh, done: close })
  const name = moveName('reseller', move)
  return (
    <Confirm title={name} action={name} run={() => mutate({ tenantId })} close={close} busy={isPending} problem={error}>
      <p className={kit.text}>{say(`programmes.${move}.text`)}</p>
    </Confirm>
  )
}

function WithReason({ place: { tenantId, version }, close, move }: Asked & { move: 'restrict' | 'reject' }) {
  const { form, field, busy } = useForm(endpoints[move], {
    initial: { reason: '' },
    input: ({ reason }) => ({ tenantId, reason }),
    version,
    refresh,
    done: close,
  })
  const name = moveName('reseller', move)
  return (
    <Dialog title={name} close={close} wide>
      <Form {...form}>
        <p className={kit.text}>{say(`programmes.${move}.text`)}</p>
        <TextAreaField
          {...field('reason')}
          label={say('programmes.reason')}
          hint={say('programmes.reason.hint')}
          maxLength={TEXT_MAX}
        />
        <FormFoot action={name} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
