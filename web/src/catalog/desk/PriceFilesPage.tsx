import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { numberOf } from '../../kit/Amount.tsx'
import { handOver } from '../../kit/csv.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import kit from '../../kit/kit.module.css'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { textOf } from '../../kit/textOf.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { today, When } from '../../kit/When.tsx'
import { DayField } from '../../migration/retirement/DayField.tsx'
import styles from '../catalog.module.css'
import { Beside } from './Beside.tsx'
import { type FileHead, files } from './queries.ts'
import { COLUMNS, type PriceRow, priceRowsIn } from './reading.ts'

const STATES = ['checked', 'scheduled', 'published', 'dropped'] as const
export const toneOf = (state: FileHead['status']) =>
  state === 'published' ? 'good' : state === 'scheduled' ? 'wait' : undefined

const columns = (): Column<FileHead>[] => [
  {
    id: 'name',
    title: say('catalogDesk.file.name'),
    cell: ({ name, takenByName }) => (
      <span className={styles.named}>
        {name}
        <small>{takenByName}</small>
      </span>
    ),
  },
  {
    id: 'status',
    title: say('catalogDesk.file.state'),
    cell: ({ status }) => <StateBadge of="priceFile" state={status} tone={toneOf(status)} />,
  },
  {
    id: 'effective',
    title: say('catalogDesk.file.effective'),
    cell: ({ effectiveOn }) => <When at={effectiveOn} />,
  },
  {
    id: 'changes',
    title: say('catalogDesk.file.changes'),
    cell: ({ counts: { ADD, CHG, DEL } }) => numberOf(ADD + CHG + DEL),
    number: true,
  },
  { id: 'wrong', title: say('catalogDesk.file.wrong'), cell: ({ counts }) => numberOf(counts.wrong), number: true },
]

/** The files of prices that were brought, the newest first: nothing of one holds before it is published. */
export function PriceFilesPage() {
  const [bringing, bring] = useState(false)
  const { status, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  const list = useQuery(files({ ...(state && { status: state }), ...(after && { after }) }))
  const denied = useDenial()('catalog:manage')
  return (
    <>
      <ListPage
        title={say('catalogDesk.files')}
        lead={<Beside>{say('catalogDesk.files.lead')}</Beside>}
        action={<Act name={say('catalogDesk.file.bring')} run={() => bring(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={({ name }) => name}
        open={({ id }) => `/vendor/price-files/${id}`}
        filters={
          <SelectFilter
            name="status"
            label={say('catalogDesk.file.state')}
            options={STATES.map((value) => ({ value, label: stateName('priceFile', value) }))}
          />
        }
        empty={<Empty of="catalogDesk.files.empty" />}
      />
      {bringing && <Bring close={() => bring(false)} />}
    </>
  )
}

const NAME_MAX = 200
/** Reads a file on this device and sends its lines to be looked at. */
function Bring({ close }: { close: () => void }) {
  const go = useNavigate()
  const [unread, tell] = useState(false)
  const { form, field, values, set, busy } = useForm('POST /vendor/catalog/price-files', {
    initial: { name: '', effectiveOn: today(), rows: [] as readonly PriceRow[] },
    input: ({ name, effectiveOn, rows }) => ({ name: name.trim(), effectiveOn, rows: [...rows] }),
    lacks: ({ rows }) => (rows.length > 0 ? {} : { name: say('catalogDesk.file.none') }),
    refresh: [['priceFiles']],
    done: ({ id }) => go({ to: `/vendor/price-files/${id}` as string }),
  })
  const read = async (file: File | null) => {
    if (!file) return
    const rows = priceRowsIn(await textOf(file))
    tell(rows.length === 0)
    set((now) => ({ ...now, rows, name: now.name || file.name.slice(0, NAME_MAX) }))
  }
  return (
    <Dialog title={say('catalogDesk.file.bring')} close={close} wide>
      <Form {...form}>
        <p className={kit.text}>{say('catalogDesk.file.columns')}</p>
        <div className={styles.acts}>
          <FileButton accept=".csv,text/csv,text/plain" onChange={read}>
            {(button) => (
              <Button {...button} size="xs" variant="default" leftSection={<IconUpload size={15} aria-hidden />}>
                {say('kit.file.choose')}
              </Button>
            )}
          </FileButton>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => handOver('prices.csv', `\uFEFF${COLUMNS.join(',')}\r\n`)}
          >
            {say('catalogDesk.file.sample')}
          </Button>
        </div>
        <p role="status" className={kit.text}>
          {unread && say('catalogDesk.file.unread')}
          {values.rows.length > 0 && say('catalogDesk.file.read', { n: values.rows.length })}
        </p>
        <TextField {...field('name')} label={say('catalogDesk.file.name')} maxLength={NAME_MAX} complete="off" />
        <DayField {...field('effectiveOn')} label={say('catalogDesk.file.effective')} />
        <FormFoot action={say('catalogDesk.file.check')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
