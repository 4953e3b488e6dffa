import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import { customerViews } from './queries.ts'

const KEPT = ['q', 'tag', 'status'] as const
type Asked = 'keep' | 'drop' | null

/** The filters of the list under a name of one's own: chosen, kept and dropped here. */
export function SavedViews() {
  const may = useMay()('customers:views')
  const { search, change } = useAddress()
  const [asked, ask] = useState<Asked>(null)
  const { data } = useQuery({ ...customerViews, enabled: may })
  const query = new URLSearchParams(KEPT.flatMap((name) => (search[name] ? [[name, search[name]]] : []))).toString()
  const views = data?.items ?? []
  const here = views.find((view) => view.query === query)
  if (!may || (views.length === 0 && query === '')) return null
  const show = (id: string | null) => {
    const wanted = new URLSearchParams(views.find((view) => view.id === id)?.query ?? '')
    void change(Object.fromEntries(KEPT.map((name) => [name, wanted.get(name) ?? ''])))
  }
  return (
    <>
      {views.length > 0 && (
        <Select
          size="sm"
          aria-label={say('customers.views')}
          placeholder={say('customers.views')}
          data={views.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={here?.id ?? null}
          onChange={show}
          clearable
          clearButtonProps={{ 'aria-label': say('kit.filter.any') }}
        />
      )}
      {query !== '' && (
        <Button size="sm" variant="default" onClick={() => ask(here ? 'drop' : 'keep')}>
          {say(here ? 'customers.views.drop' : 'customers.views.keep')}
        </Button>
      )}
      {asked === 'keep' && <Keep query={query} close={() => ask(null)} />}
      {asked === 'drop' && here && (
        <SureDialog
          endpoint="DELETE /customer-views/:id"
          input={{ id: here.id }}
          refresh={[['customer-views']]}
          title={say('customers.views.drop.title', { name: here.name })}
          action={say('customers.views.drop')}
          close={() => ask(null)}
        >
          {say('customers.views.drop.text')}
        </SureDialog>
      )}
    </>
  )
}

function Keep({ query, close }: { query: string; close: () => void }) {
  const { form, field, busy } = useForm('POST /customer-views', {
    initial: { name: '' },
    input: ({ name }) => ({ name, query }),
    refresh: [['customer-views']],
    done: close,
  })
  return (
    <Dialog title={say('customers.views.keep')} close={close}>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('customers.views.name')}
          hint={say('customers.views.hint')}
          maxLength={60}
          focus
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
