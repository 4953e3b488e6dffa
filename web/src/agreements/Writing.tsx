import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField, TextField } from '../kit/fields.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './agreements.module.css'
import { Prose } from './Prose.tsx'
import type { Language, Version } from './queries.ts'

const LANGUAGES = ['en', 'ko'] as const
const PARTS = ['title', 'summary', 'text'] as const
/** Named as the server names them when it refuses one. */
type Name = `texts.${Language}.${(typeof PARTS)[number]}`
type Values = Record<Name, string>
const nameOf = (lang: Language, part: (typeof PARTS)[number]): Name => `texts.${lang}.${part}`

const written = ({ texts }: Version): Values => {
  const textIn = (lang: Language) => texts.find(({ language }) => language === lang)
  const pairs = LANGUAGES.flatMap((lang) => PARTS.map((part) => [nameOf(lang, part), textIn(lang)?.[part] ?? '']))
  return Object.fromEntries(pairs)
}

const textOf = (values: Values) => (language: Language) => ({
  language,
  title: values[nameOf(language, 'title')],
  summary: values[nameOf(language, 'summary')],
  text: values[nameOf(language, 'text')],
})

/** A draft being written, one language at a time, with its preview beside it; both are kept at once. */
export function Writing({ is }: { is: Version }) {
  const [lang, choose] = useState<Language>('en')
  const { form, field, values, busy } = useForm('PUT /vendor/agreements/:id', {
    initial: written(is),
    input: (entered) => ({ id: is.id, texts: LANGUAGES.map(textOf(entered)) }),
    version: is.version,
    refresh: [['vendor', 'agreements']],
  })
  const { title, text } = textOf(values)(lang)
  return (
    <div className={styles.sheet}>
      <div className={styles.sheetHead}>
        <SegmentedControl
          size="xs"
          aria-label={say('agreements.language')}
          data={LANGUAGES.map((one) => ({ value: one, label: named(`language.${one}`) }))}
          value={lang}
          onChange={(one) => choose(LANGUAGES.find((known) => known === one) ?? 'en')}
        />
        <span className={styles.quiet}>{say(lang === 'en' ? 'agreements.binding' : 'agreements.copy')}</span>
      </div>
      <div className={styles.editor}>
        <Form {...form}>
          <TextField {...field(nameOf(lang, 'title'))} label={say('agreements.write.title')} maxLength={200} />
          <TextAreaField
            {...field(nameOf(lang, 'summary'))}
            label={say('agreements.write.summary')}
            hint={say('agreements.write.summary.hint')}
            rows={3}
            maxLength={2000}
            optional
          />
          <TextAreaField
            {...field(nameOf(lang, 'text'))}
            label={say('agreements.write.text')}
            hint={say('agreements.write.text.hint')}
            rows={18}
          />
          <FormFoot busy={busy} />
        </Form>
        <section className={styles.paper} aria-label={say('agreements.preview')}>
          <header>
            <p>{say('agreements.preview')}</p>
            <h2 lang={lang}>{title}</h2>
          </header>
          <Prose text={text} lang={lang} />
        </section>
      </div>
    </div>
  )
}
