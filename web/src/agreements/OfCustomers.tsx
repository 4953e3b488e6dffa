import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { regions } from '#modules/membership/countries/regions.ts'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import type { Takes } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { inputOf, SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './agreements.module.css'
import { Prose } from './Prose.tsx'
import { type CustomerVersion, customerVersions } from './queries.ts'
import { toneOf } from './tone.ts'

type Region = NonNullable<Takes<'POST /vendor/customer-agreements'>['region']>
function nameOf({ region, number }: CustomerVersion, all: readonly CustomerVersion[]) {
  const rest = all.some((one) => one.region) ? 'agreements.customers.everywhere' : 'agreements.customers.all'
  return say('agreements.one', { region: region ? named(`region.${region}`) : say(rest), number })
}

/** What customers accept: every version there was, the newest first, and which of them counts now. */
export function OfCustomers() {
  return (
    <Answer of={useQuery(customerVersions)} rows={4}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty of="agreements.customers.none" />
        ) : (
          <div className={styles.tight}>
            {items.map((one) => (
              <One key={one.id} of={one} all={items} />
            ))}
          </div>
        )
      }
    </Answer>
  )
}

function One({ of, all }: { of: CustomerVersion; all: readonly CustomerVersion[] }) {
  const [open, turn] = useState(false)
  const name = say(open ? 'agreements.customers.hide' : 'agreements.customers.read')
  return (
    <Section title={nameOf(of, all)} action={<Act size="xs" variant="default" name={name} run={() => turn(!open)} />}>
      <p className={styles.quiet}>
        <StateBadge of="agreement" state={of.status} tone={toneOf(of.status)} />{' '}
        {say('agreements.customers.from', { day: dayOf(String(of.effectiveFrom)) })}
      </p>
      {open && <Read of={of} />}
    </Section>
  )
}

const Read = ({ of: { texts } }: { of: CustomerVersion }) => (
  <div className={styles.papers}>
    {texts.map(({ language, title, text }) => (
      <div key={language} className={styles.paper}>
        <header>
          <h2 lang={language}>{title}</h2>
        </header>
        <Prose text={text} lang={language} />
      </div>
    ))}
  </div>
)

/** Opens the form for the next version; it begins as the newest one reads. */
export function PublishForCustomers() {
  const [asking, ask] = useState(false)
  const denied = useDenial()('contracts:manage')
  const asked = useQuery(customerVersions)
  return (
    <>
      <Act name={say('agreements.customers.new')} run={() => ask(true)} denied={denied} />
      {asking && asked.data && <Publish all={asked.data.items} close={() => ask(false)} />}
    </>
  )
}

const begin = (day: string) => new Date(`${day}T00:00:00`)
const EN = 'en'
const KO = 'ko'
type Entered = { region: string; effectiveFrom: string; titleEn: string; textEn: string; titleKo: string; textKo: string } // biome-ignore format: one type

/** The next version begins as the newest one reads that counts everywhere. */
function begun(all: readonly CustomerVersion[]): Entered {
  const texts = all.find(({ region }) => region === null)?.texts ?? []
  const [en, ko] = [EN, KO].map((language) => texts.find((one) => one.language === language))
  return {
    ...{ region: '', effectiveFrom: '' },
    ...{ titleEn: en?.title ?? '', textEn: en?.text ?? '', titleKo: ko?.title ?? '', textKo: ko?.text ?? '' },
  }
}
const said = ({ region, effectiveFrom, ...texts }: Entered) => ({
  ...(region !== '' && { region: region as Region }),
  effectiveFrom: effectiveFrom ? begin(effectiveFrom) : null,
  texts: [
    { language: EN, title: texts.titleEn.trim(), text: texts.textEn } as const,
    { language: KO, title: texts.titleKo.trim(), text: texts.textKo } as const,
  ],
})

function Publish({ all, close }: { all: readonly CustomerVersion[]; close: () => void }) {
  const { form, field, busy } = useForm('POST /vendor/customer-agreements', {
    initial: begun(all),
    input: said,
    done: close,
  })
  const { value, change, ...on } = field('effectiveFrom')
  return (
    <Dialog title={say('agreements.customers.new')} close={close} wide>
      <Form {...form}>
        <p className={styles.quiet}>{say('agreements.customers.new.text')}</p>
        <SelectField
          {...field('region')}
          label={say('agreements.customers.region')}
          hint={say('agreements.customers.region.hint')}
          options={Object.keys(regions).map((key) => ({ value: key.slice('region.'.length), label: named(key) }))}
          optional
        />
        <TextInput
          {...inputOf({
            ...on,
            label: say('agreements.publish.effective'),
            hint: say('agreements.customers.day.hint'),
            optional: true,
          })}
          type="date"
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <Written language={EN} title={field('titleEn')} text={field('textEn')} />
        <Written language={KO} title={field('titleKo')} text={field('textKo')} />
        <FormFoot action={say('agreements.customers.publish')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Written({ language, title, text }: { language: 'en' | 'ko'; title: Field<string>; text: Field<string> }) {
  const inTongue = { language: named(`language.${language}`) }
  return (
    <>
      <TextField {...title} label={say('agreements.customers.title', inTongue)} />
      <TextAreaField {...text} label={say('agreements.customers.text', inTongue)} rows={8} />
    </>
  )
}
