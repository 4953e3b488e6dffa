import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Lang } from '#kernel/words.ts'
import { Answer } from '../../kit/Answer.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import styles from '../migration.module.css'
import { previewOf } from './queries.ts'

type Letter = Readonly<Record<`${'subject' | 'body'}.${Lang}`, string>>

/** The letter as its readers see it, in both languages, while it is being written. */
export const Preview = ({ letter }: { letter: Letter }) => (
  <Section title={say('migration.plan.preview')}>
    <div className={styles.letters}>
      <InLanguage letter={letter} language="en" />
      <InLanguage letter={letter} language="ko" />
    </div>
  </Section>
)

const RESTS_MS = 500

function InLanguage({ letter, language }: { letter: Letter; language: Lang }) {
  const [draft] = useDebouncedValue(
    { subject: letter[`subject.${language}`], body: letter[`body.${language}`] },
    RESTS_MS,
  )
  const asked = useQuery({ ...previewOf({ ...draft, language }), placeholderData: keepPreviousData })
  return (
    <article className={styles.letter} lang={language} aria-label={say(`migration.plan.preview.${language}`)}>
      <Answer of={asked} rows={6}>
        {({ subject, paragraphs, button }) => (
          <>
            <h3>{subject}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <span data-button>{button}</span>
          </>
        )}
      </Answer>
    </article>
  )
}
