import { NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { CheckField, inputOf, SelectField } from '../kit/fields.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { cycleOptions, isCycle } from './named.ts'
import { Lines } from './PreviewLines.tsx'
import { type Checked, idsOf, migrationPreview, type Stands, type Subscription } from './queries.ts'
import styles from './subscriptions.module.css'

const SETTLES_MS = 300

type Asking = { of: Subscription; addons: Stands['addons']; close: () => void }
/** A subscription of the older generation becomes one of the newer: all that is in its way, or what it charges and gives back. */
export function MigrateDialog({ of, addons, close }: Asking) {
  const about = { ...idsOf(of), addons: addons.map(({ id }) => ({ id })) }
  const asked = ({ quantity, cycle, fullTerm }: { quantity: number; cycle: string; fullTerm: boolean }) => {
    const chosen = isCycle(cycle)
    return { ...about, quantity, fullTerm, ...(chosen && { cycle: chosen }) }
  }
  const { form, field, values, busy } = useForm('POST /customers/:customerId/subscriptions/:id/migration', {
    initial: { quantity: of.quantity, cycle: String(of.cycle), fullTerm: false },
    input: asked,
    version: of.version,
    refresh: [['subscriptions']],
    done: close,
  })
  const [settled] = useDebouncedValue(values, SETTLES_MS)
  const preview = useQuery(migrationPreview(asked(settled)))
  const { value, change, ...rest } = field('quantity')
  return (
    <Dialog title={say('subscriptions.migrate')} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('subscriptions.migrate.text')}</p>
        <Row>
          <NumberInput
            {...inputOf({ ...rest, label: say('subscriptions.quantity') })}
            {...{ min: 1, max: 1_000_000, allowDecimal: false, allowNegative: false, value }}
            onChange={(number) => change(Number(number) || 1)}
          />
          <SelectField {...field('cycle')} label={say('subscriptions.cycle')} options={cycleOptions()} />
        </Row>
        <CheckField {...field('fullTerm')} label={say('subscriptions.migrate.full')} optional />
        <section className={styles.preview} aria-label={say('subscriptions.preview')} aria-live="polite">
          <Answer of={preview} rows={3}>
            {(checked) => <Outcome of={checked} />}
          </Answer>
        </section>
        <FormFoot action={say('subscriptions.migrate.do')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Every reason against it, of it and of what goes along; without any, the lines of each. */
function Outcome({ of }: { of: Checked }) {
  const all = [of, ...of.addons]
  const reasons = all.flatMap((one) => one.reasons)
  if (reasons.length > 0)
    return reasons.map(({ says, remedy }) => (
      <Blocked key={says.en} block={{ title: says[language()], remedy: remedy[language()] }} />
    ))
  return all.map((one) => <Lines key={one.subscriptionId} lines={one.lines} total={one.total} />)
}
