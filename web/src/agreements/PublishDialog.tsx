import { TextInput } from '@mantine/core'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { inputOf, type Labelled } from '../kit/fields.tsx'
import { named, say } from '../kit/say.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import styles from './agreements.module.css'
import type { Version } from './queries.ts'

const DAY_MS = 86_400_000
const EFFECTIVE_IN_DAYS = 30
const ACCEPT_IN_DAYS = 60

/** A day of the reader's own calendar. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv')
const begin = (day: string) => new Date(`${day}T00:00:00`)
/** The first instant after a day: half-open, so the day itself is whole. */
const after = (day: string) => new Date(begin(day).getTime() + DAY_MS)

/** Asks from when a version counts, and until when partners may accept it. */
export function PublishDialog({
  is: { id, region, number, previous, version },
  close,
}: {
  is: Version
  close: () => void
}) {
  const isFirst = previous === null
  const { form, field, busy } = useForm('POST /vendor/agreements/:id/publication', {
    initial: { effectiveFrom: dayIn(isFirst ? 0 : EFFECTIVE_IN_DAYS), acceptBy: isFirst ? '' : dayIn(ACCEPT_IN_DAYS) },
    input: ({ effectiveFrom, acceptBy }) => ({
      id,
      effectiveFrom: effectiveFrom === dayIn(0) ? null : begin(effectiveFrom),
      acceptBy: acceptBy ? after(acceptBy) : null,
    }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('agreements.publish', { number })} close={close}>
      <Form {...form}>
        <p className={styles.quiet}>
          {say(isFirst ? 'agreements.publish.first' : 'agreements.publish.next', { region: named(`region.${region}`) })}
        </p>
        <Row>
          <DayField {...field('effectiveFrom')} label={say('agreements.publish.effective')} />
          {!isFirst && (
            <DayField
              {...field('acceptBy')}
              label={say('agreements.publish.deadline')}
              hint={say('agreements.publish.deadline.hint')}
            />
          )}
        </Row>
        <FormFoot action={say('agreements.publish', { number })} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

const DayField = ({ value, change, ...is }: Labelled & Field<string>) => (
  <TextInput {...inputOf(is)} type="date" value={value} onChange={({ currentTarget }) => change(currentTarget.value)} />
)
