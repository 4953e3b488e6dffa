import { NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { inputOf, TextField } from '../../kit/fields.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { codesOf, type There } from './queries.ts'

type Of = Pick<There, 'tenantId'>
type Code = { id: string; code: string; organization: string; left: number; most: number; issuedByName: string }
const columns = (): Column<Code>[] => [
  { id: 'organization', title: say('vettings.codes.organization'), cell: ({ organization }) => organization },
  { id: 'code', title: say('vettings.codes.code'), cell: ({ code }) => <Copyable text={code} /> },
  { id: 'left', title: say('vettings.codes.left'), cell: ({ left, most }) => `${left} / ${most}`, number: true },
  { id: 'by', title: say('vettings.codes.by'), cell: ({ issuedByName }) => issuedByName, wide: true },
]

/** With which codes a partner may qualify customers of the government; another one is given out here. */
export function Codes({ tenantId }: Of) {
  const [issuing, issue] = useState(false)
  const denied = useDenial()('checks:decide')
  const asked = useQuery(codesOf(tenantId))
  return (
    <Section
      title={say('vettings.codes')}
      action={
        <Act size="xs" variant="default" name={say('vettings.codes.issue')} run={() => issue(true)} denied={denied} />
      }
    >
      <Answer of={asked}>
        {({ items }) =>
          items.length > 0 ? (
            <ListTable
              title={say('vettings.codes')}
              columns={columns()}
              rows={items}
              name={({ organization }) => organization}
            />
          ) : (
            <Empty of="vettings.codes.none" />
          )
        }
      </Answer>
      {issuing && <Issue tenantId={tenantId} close={() => issue(false)} />}
    </Section>
  )
}

function Issue({ tenantId, close }: Of & { close: () => void }) {
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/validation-codes', {
    initial: { organization: '', most: 1 },
    input: ({ organization, most }) => ({ tenantId, organization: organization.trim(), most }),
    refresh: [codesOf(tenantId).queryKey],
    done: close,
  })
  const { value, change, ...is } = field('most')
  return (
    <Dialog title={say('vettings.codes.issue')} close={close}>
      <Form {...form}>
        <TextField {...field('organization')} label={say('vettings.codes.organization')} maxLength={200} />
        <NumberInput
          {...inputOf({ ...is, label: say('vettings.codes.most') })}
          min={1}
          max={1000}
          hideControls
          value={value}
          onChange={(typed) => change(Number(typed) || 1)}
        />
        <FormFoot action={say('vettings.codes.issue')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
