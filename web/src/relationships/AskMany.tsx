import { Button, NumberInput } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Takes } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, inputOf, TextField } from '../kit/fields.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import { DAYS_MAX } from './AskQuestions.tsx'
import type { Delegation, Role } from './queries.ts'
import { everyRole, PickRoles } from './Roles.tsx'

type Filters = Takes<'GET /customers'>
type Id = Delegation['customerId']
type Customers = { rows: readonly { readonly id: Id }[]; filters: Filters; done: () => void }
const STEM_MAX = 28
const MOST = 1_000
const PAGE = 200

/** Asks the customers that were ticked for access, or all of the list. */
export function AskThem(props: Customers) {
  const [asking, ask] = useState(false)
  const may = useMay()
  if (!may('delegations:manage')) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => ask(true)}>
        {say('relationships.access.new')}
      </Button>
      {asking && <AskDialog {...props} close={() => ask(false)} />}
    </>
  )
}

function AskDialog({ rows, filters, done, close }: Customers & { close: () => void }) {
  const go = useNavigate()
  const [everyone, mark] = useState(false)
  const all = useQuery({ ...everyCustomer(filters), enabled: everyone })
  const ids = everyone ? all.data : rows.map(({ id }) => id)
  const { form, field, busy } = useForm('POST /delegation-runs', {
    initial: { name: '', roles: [] as readonly Role[], days: DAYS_MAX, autoExtend: false },
    input: ({ roles, ...wanted }) => ({ ...wanted, kind: 'ask', roles: [...roles], customerIds: [...(ids ?? [])] }),
    lacks: ({ roles }) => (roles.length === 0 ? { roles: say('relationships.ask.roles.missing') } : {}),
    done: ({ id }) => {
      done()
      void go({ to: '/delegations/jobs' as string, search: { job: id } as never })
    },
  })
  const { value: days, change, ...term } = field('days')
  return (
    <Dialog title={say('relationships.many.title', { n: ids?.length ?? rows.length })} close={close} wide>
      <Form {...form}>
        <CheckField
          name="everyone"
          value={everyone}
          change={mark}
          error={undefined}
          label={say('relationships.many.everyone')}
          hint={say('relationships.many.everyone.hint', { max: MOST })}
        />
        <TextField
          {...field('name')}
          label={say('relationships.access.name')}
          hint={say('relationships.many.name.hint')}
          maxLength={STEM_MAX}
          complete="off"
        />
        <PickRoles
          {...field('roles')}
          label={say('relationships.access.roles')}
          hint={say('relationships.ask.roles.hint')}
          from={everyRole()}
        />
        <NumberInput
          {...inputOf({ ...term, label: say('relationships.ask.days'), hint: say('relationships.ask.days.hint') })}
          {...{ min: 1, max: DAYS_MAX, allowDecimal: false, hideControls: true, w: '10rem', value: days }}
          onChange={(number) => change(Number(number) || DAYS_MAX)}
        />
        <CheckField
          {...field('autoExtend')}
          label={say('relationships.ask.extend')}
          hint={say('relationships.ask.extend.hint')}
        />
        <FormFoot action={say('relationships.many.do')} busy={busy || (everyone && !all.data)} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Everybody the list holds with these filters, as far as one job takes them. */
const everyCustomer = ({ after: _, limit: __, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['customers', 'everyone', filters],
    queryFn: async ({ signal }) => {
      const ids: Id[] = []
      let after: string | undefined
      do {
        const page = await api('GET /customers', { ...filters, limit: PAGE, ...(after && { after }) }, { signal })
        ids.push(...page.items.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after && ids.length < MOST)
      return ids.slice(0, MOST)
    },
  })

type Ended = { rows: readonly Delegation[]; done: () => void }
/** Ends the delegated access that was ticked, of whichever customers. */
export function EndThem({ rows, done }: Ended) {
  const [asking, ask] = useState(false)
  const [may, go] = [useMay(), useNavigate()]
  const open = rows.filter(({ moves }) => moves.includes('terminate'))
  if (!may('delegations:manage')) return null
  return (
    <>
      <Button size="xs" variant="default" disabled={open.length === 0} onClick={() => ask(true)}>
        {named('move.delegation.terminate')}
      </Button>
      {asking && (
        <SureDialog
          endpoint="POST /delegation-runs"
          input={{ kind: 'end', delegationIds: open.map(({ id }) => id) }}
          title={say('relationships.many.end', { n: open.length })}
          action={named('move.delegation.terminate')}
          grave
          close={() => ask(false)}
          done={({ id }) => {
            done()
            return go({ to: '/delegations/jobs' as string, search: { job: id } as never })
          }}
        >
          {say('relationships.access.end.text')}
        </SureDialog>
      )}
    </>
  )
}
