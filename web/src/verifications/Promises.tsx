import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { countryName, countryOptions } from '../kit/countries.ts'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { type Setting, settings } from './queries.ts'
import styles from './verifications.module.css'

/** What is promised for each kind of check, and which documents are fine in each country. */
export function Promises() {
  const list = useQuery(settings)
  return (
    <Answer of={list} rows={8}>
      {({ items }) => (
        <div className={kit.stack}>
          {items.map((setting) => (
            <Section key={`${setting.kind} ${setting.version}`} title={named(`kind.verification.${setting.kind}`)}>
              <OfKind setting={setting} />
            </Section>
          ))}
        </div>
      )}
    </Answer>
  )
}

type Documents = Setting['documents']

function OfKind({ setting: { kind, promiseDays, documents, version } }: { setting: Setting }) {
  const { form, field, values, change, busy } = useForm('PUT /vendor/check-settings/:kind', {
    initial: { promiseDays: String(promiseDays), documents },
    input: (entered) => ({ kind, promiseDays: Number(entered.promiseDays) || 0, documents: entered.documents }),
    version,
    refresh: [settings.queryKey],
  })
  const write = (country: string, said: { en: string; ko: string }) =>
    change('documents', { ...values.documents, [country]: said })
  const drop = (country: string) => {
    const { [country]: _, ...others } = values.documents
    change('documents', { ...others, any: values.documents.any })
  }
  return (
    <Form {...form}>
      <TextField {...field('promiseDays')} label={say('verifications.rules.days')} mode="numeric" />
      {inOrder(values.documents).map((country) => (
        <OfCountry
          key={country}
          country={country}
          said={values.documents[country] ?? values.documents.any}
          write={(said) => write(country, said)}
          drop={country === 'any' ? null : () => drop(country)}
        />
      ))}
      <AddCountry taken={Object.keys(values.documents)} add={(country) => write(country, { en: '', ko: '' })} />
      <FormFoot busy={busy} />
    </Form>
  )
}

const inOrder = (documents: Documents) => ['any', ...Object.keys(documents).filter((country) => country !== 'any')]

type OfCountryProps = {
  country: string
  said: { en: string; ko: string }
  write: (said: { en: string; ko: string }) => void
  drop: (() => void) | null
}

function OfCountry({ country, said, write, drop }: OfCountryProps) {
  const field = (language: 'en' | 'ko') => ({
    name: `documents.${country}.${language}`,
    value: said[language],
    change: (text: string) => write({ ...said, [language]: text }),
    error: undefined,
  })
  const name = country === 'any' ? say('verifications.rules.docs.any') : countryName(country)
  return (
    <fieldset className={styles.group}>
      <legend>
        {say('verifications.rules.docs')}: {name}{' '}
        {drop && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={drop}
            aria-label={`${say('verifications.rules.docs.drop')}: ${name}`}
          >
            {say('verifications.rules.docs.drop')}
          </Button>
        )}
      </legend>
      <div className={styles.languages}>
        <TextAreaField {...field('en')} label={say('verifications.rules.english')} rows={2} />
        <TextAreaField {...field('ko')} label={say('verifications.rules.korean')} rows={2} />
      </div>
    </fieldset>
  )
}

function AddCountry({ taken, add }: { taken: readonly string[]; add: (country: string) => void }) {
  const [key, renew] = useState(0)
  const options = countryOptions().filter(({ value }) => !taken.includes(value))
  const change = (country: string) => {
    if (!country) return
    add(country)
    renew(key + 1)
  }
  return (
    <SelectField
      key={key}
      name="country"
      value=""
      change={change}
      error={undefined}
      label={say('verifications.rules.docs.add')}
      options={options}
      optional
    />
  )
}
