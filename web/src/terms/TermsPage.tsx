import { useQuery } from '@tanstack/react-query'
import { type Lang, languages } from '#kernel/words.ts'
import { terms } from '../enrolment/queries.ts'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { language, named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { useNetworkName } from '../kit/useMe.ts'
import { dayOf } from '../kit/When.tsx'
import { TermsText } from './TermsText.tsx'
import styles from './terms.module.css'

/** The terms of the network as they are in force, for everybody, in each language; the reader's own stands first. */
export function TermsPage() {
  const network = useNetworkName()
  const asked = useQuery(terms)
  const own = language()
  const order: Lang[] = [own, ...languages.filter((lang) => lang !== own)]
  return (
    <Page
      title={say('terms.title')}
      lead={
        asked.data &&
        say('terms.version', { network, version: asked.data.version, date: dayOf(asked.data.effectiveFrom) })
      }
      narrow
    >
      <Answer of={asked} rows={12}>
        {({ text }) => (
          <TabbedBy
            name="text"
            tabs={order.map((lang) => ({
              name: lang,
              title: named(`language.${lang}`),
              content: (
                <div className={styles.sheet}>
                  <TermsText text={text[lang]} lang={lang} />
                </div>
              ),
            }))}
          />
        )}
      </Answer>
    </Page>
  )
}
