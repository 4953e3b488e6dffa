import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import { printed } from '../membership/printed.ts'
import styles from './agreements.module.css'
import { type Acceptance, acceptanceOf } from './queries.ts'
import { Texts } from './Texts.tsx'

/** One signature: who, when, for which company, its evidence, and the text that stands above it. */
export function AcceptancePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const answer = useQuery(acceptanceOf(id as Acceptance['id']))
  const trail = [{ name: say('agreements.title'), to: '/agreements/partner' }]
  if (!answer.data) {
    return (
      <Page title={say('agreements.signature')} trail={trail}>
        <Answer of={answer} rows={12}>
          {() => null}
        </Answer>
      </Page>
    )
  }
  return (
    <Answer of={answer} rows={12}>
      {(is) => (
        <RecordPage
          title={say('agreements.acceptance', { number: is.number })}
          trail={trail}
          lead={named(`region.${is.region}`)}
          history={<Evidence is={is} />}
        >
          <Section title={say('agreements.signature')}>
            <Facts>
              <Fact name={say('agreements.signer')}>{`${is.signerName} <${is.signerEmail}>`}</Fact>
              <Fact name={say('agreements.position')}>{is.signerTitle}</Fact>
              <Fact name={say('agreements.company')}>{is.companyName}</Fact>
              <Fact name={say('agreements.globalId')}>
                <Copyable text={is.globalId} shown={printed(is.globalId)} />
              </Fact>
              <Fact name={say('agreements.locationId')}>
                <Copyable text={is.locationId} shown={printed(is.locationId)} />
              </Fact>
              <Fact name={say('agreements.signedAt')}>
                <When at={is.acceptedAt} time />
              </Fact>
              <Fact name={say('agreements.address')}>{is.address}</Fact>
              <Fact name={say('agreements.statement')}>{is.statement}</Fact>
              <Fact name={say('agreements.hash')}>
                <span className={styles.hash}>{is.textHash}</span>
              </Fact>
            </Facts>
          </Section>
          <Texts texts={is.texts} />
        </RecordPage>
      )}
    </Answer>
  )
}

function Evidence({ is: { id, sealedAt } }: { is: Acceptance }) {
  return (
    <Section title={say('agreements.evidence')}>
      {sealedAt ? (
        <div className={styles.tight}>
          <p className={styles.quiet}>{say('agreements.evidence.text', { time: dayOf(sealedAt, true) })}</p>
          <pre className={styles.command}>{`npx guildhall verify-evidence ${say('agreements.evidence.file')}`}</pre>
          <div className={styles.downloads}>
            <Download
              name={say('agreements.evidence.pdf')}
              href={hrefOf('GET /acceptances/:id/pdf', { id, language: language() })}
              main
            />
            <Download name={say('agreements.evidence.json')} href={hrefOf('GET /acceptances/:id/evidence', { id })} />
          </div>
        </div>
      ) : (
        <p role="status">{say('agreements.evidence.sealing')}</p>
      )}
    </Section>
  )
}

const Download = ({ name, href, main = false }: { name: string; href: string; main?: boolean }) => (
  <Button
    component="a"
    href={href}
    download
    size="xs"
    variant={main ? 'filled' : 'default'}
    leftSection={<IconDownload size={15} aria-hidden />}
  >
    {name}
  </Button>
)
