import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Prose } from '../agreements/Prose.tsx'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import type { Gives } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { dayOf } from '../kit/When.tsx'
import { ourAgreement } from './queries.ts'

type Own = Gives<'GET /our-agreement'>

/** What the customer at hand agrees to with the vendor; its global admin accepts it here. */
export function OurAgreementPage() {
  const asked = useQuery(ourAgreement)
  return (
    <Page title={say('customers.our')} lead={say('customers.our.lead')} narrow>
      <Answer of={asked} rows={8}>
        {(own) => <Read own={own} />}
      </Answer>
    </Page>
  )
}

/** What a partner has said for the company. */
const Recorded = ({ one }: { one: Own['recorded'][number] }) => {
  const { partner, number, person, agreedOn, recordedByName: name, recordedAt } = one
  return (
    <Alert mb="md" title={say('customers.our.recorded', { partner })}>
      {say('customers.our.recorded.text', {
        ...{ partner, number, person, name },
        agreed: dayOf(agreedOn),
        day: dayOf(recordedAt),
      })}
    </Alert>
  )
}

function Read({ own: { agreement, signed, recorded } }: { own: Own }) {
  const [asking, ask] = useState(false)
  const denied = useDenial()('ourAgreement:sign')
  if (!agreement) return <Empty of="customers.our.none" />
  const text = agreement.texts.find((one) => one.language === language()) ?? agreement.texts[0]
  return (
    <>
      {signed && (
        <Alert color="green">
          {say('customers.our.accepted', { name: signed.signedByName, day: dayOf(signed.signedAt) })}
        </Alert>
      )}
      {recorded.map((one) => (
        <Recorded key={`${one.partner} ${one.recordedAt}`} one={one} />
      ))}
      {text && <Prose text={text.text} lang={text.language} />}
      {!signed && (
        <div>
          <Act name={say('customers.our.accept')} run={() => ask(true)} denied={denied} />
        </div>
      )}
      {asking && (
        <SureDialog
          endpoint="POST /our-agreement/acceptance"
          input={{ agreementId: agreement.id }}
          title={say('customers.our.accept')}
          action={say('customers.our.accept')}
          close={() => ask(false)}
        >
          {say('customers.our.sure')}
        </SureDialog>
      )}
    </>
  )
}
