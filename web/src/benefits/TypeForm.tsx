import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, SelectField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { BothLanguages } from '../verifications/BothLanguages.tsx'
import styles from './benefits.module.css'
import { kindOptions } from './columns.tsx'
import { type BenefitType, benefitTypes } from './queries.ts'
import { contentOf, type Fields, initialOf, type Kind, rulesOf, unitOptions } from './typeFields.ts'

const refresh = [benefitTypes.queryKey, ['keyPools']]

/** A new benefit: its code and its kind are said once. */
export function AddType({ close }: { close: () => void }) {
  const { form, field, values, busy } = useForm('POST /vendor/benefit-types', {
    initial: { ...initialOf(null), code: '', kind: 'credit' as Kind },
    input: (all) => ({ code: all.code, kind: all.kind, ...contentOf(all.kind, all) }),
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('benefits.types.add')} close={close} wide>
      <Form {...form}>
        <div className={styles.two}>
          <TextField {...field('code')} label={say('benefits.types.code')} hint={say('benefits.types.code.hint')} />
          <SelectField
            {...field('kind')}
            change={(kind) => field('kind').change(kind as Kind)}
            label={say('benefits.kind')}
            options={kindOptions()}
          />
        </div>
        <ContentFields kind={values.kind} written={(name) => field(name)} ticked={(name) => field(name)} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Changes what is granted from now on. */
export function ChangeType({ type, close }: { type: BenefitType; close: () => void }) {
  const { form, field, busy } = useForm('PUT /vendor/benefit-types/:code', {
    initial: { ...initialOf(type), active: type.active },
    input: (all) => ({ code: type.code, ...contentOf(type.kind, all), active: all.active }),
    version: type.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('benefits.types.edit')} close={close} wide>
      <Form {...form}>
        <ContentFields kind={type.kind} written={(name) => field(name)} ticked={(name) => field(name)} />
        <CheckField {...field('active')} label={say('benefits.types.active')} optional />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** What both say: names, unit, worth, and the rules that mean something for the kind. */
function ContentFields({ kind, written, ticked }: Fields & { kind: Kind }) {
  const has = rulesOf(kind)
  return (
    <>
      <BothLanguages title={say('benefits.types.name')} en={written('name.en')} ko={written('name.ko')} />
      <BothLanguages
        title={say('benefits.types.explains')}
        en={written('explains.en')}
        ko={written('explains.ko')}
        long
      />
      <BothLanguages title={say('benefits.types.worth')} en={written('worth.en')} ko={written('worth.ko')} />
      <div className={styles.two}>
        <SelectField {...written('unit')} label={say('benefits.types.unit')} options={unitOptions()} />
        <TextField {...written('position')} label={say('benefits.types.position')} mode="numeric" />
        {has('handoversMax') && (
          <TextField
            {...written('handoversMax')}
            label={say('benefits.types.handoversMax')}
            hint={say('benefits.types.any')}
            mode="numeric"
            optional
          />
        )}
        {has('handoverAfterDays') && (
          <TextField
            {...written('handoverAfterDays')}
            label={say('benefits.types.handoverAfterDays')}
            mode="numeric"
            optional
          />
        )}
        {has('activationsMax') && (
          <TextField
            {...written('activationsMax')}
            label={say('benefits.types.activationsMax')}
            mode="numeric"
            optional
          />
        )}
        {has('atOnceMax') && (
          <TextField {...written('atOnceMax')} label={say('benefits.types.atOnceMax')} mode="numeric" optional />
        )}
      </div>
      <LastingFields kind={kind} written={written} />
      {has('oneEach') && <CheckField {...ticked('oneEach')} label={say('benefits.types.oneEach')} optional />}
      {has('workMail') && <CheckField {...ticked('workMail')} label={say('benefits.types.workMail')} optional />}
      {has('unlimited') && <CheckField {...ticked('unlimited')} label={say('benefits.types.unlimitedBox')} optional />}
    </>
  )
}

function LastingFields({ kind, written }: Pick<Fields, 'written'> & { kind: Kind }) {
  const activates = kind === 'licence' || kind === 'softwareKey'
  const units = [
    { value: 'day', label: say('benefits.types.lasts.day') },
    { value: 'month', label: say('benefits.types.lasts.month') },
    ...(activates ? [{ value: 'activation', label: say('benefits.types.lasts.activation') }] : []),
  ]
  return (
    <div className={styles.two}>
      <TextField
        {...written('lasts')}
        label={say('benefits.types.lasts')}
        hint={say('benefits.types.lasts.hint')}
        mode="numeric"
        optional
      />
      <SelectField {...written('lastsUnit')} label={say('benefits.types.lasts.unit')} options={units} />
    </div>
  )
}
