import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { KindFacts } from './KindFacts.tsx'
import { type Allocation, mine } from './queries.ts'

/** What is mine, and the support IDs every colleague may read. */
export function MinePage() {
  const asked = useQuery(mine)
  return (
    <Page title={say('benefits.mine')} lead={say('benefits.mine.lead')}>
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? <Empty of="benefits.mine.empty" /> : items.map((one) => <Mine key={one.id} of={one} />)
        }
      </Answer>
    </Page>
  )
}

function Mine({ of }: { of: Allocation }) {
  const { kind, name, worth, life, status, validTo } = of
  return (
    <Section
      title={`${say(kind === 'support' ? 'benefits.mine.support' : 'benefits.mine.own')}: ${name[language()]}`}
      action={<StateBadge of={life} state={status} />}
    >
      <Facts>
        {worth && <Fact name={say('benefits.worth')}>{worth[language()]}</Fact>}
        <KindFacts of={of} />
        <Fact name={say('benefits.until')}>
          <When at={validTo} />
        </Fact>
      </Facts>
    </Section>
  )
}
