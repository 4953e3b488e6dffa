import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { type Ours, ourSupport } from './queries.ts'

/** Whom we ask for help, and how. */
export function Support({ of: id }: { of: Ours['id'] }) {
  const asked = useQuery(ourSupport(id))
  return (
    <Section title={say('relationships.ours.support')}>
      <Answer of={asked} rows={3}>
        {({ company, support }) =>
          support ? (
            <Facts>
              <Fact name={say('relationships.ours.support.by')}>{company}</Fact>
              <Fact name={say('relationships.ours.support.email')}>
                <a href={`mailto:${support.email}`}>{support.email}</a>
              </Fact>
              <Fact name={say('relationships.ours.support.phone')}>{support.phone}</Fact>
              {support.website && (
                <Fact name={say('relationships.ours.support.website')}>
                  <a href={support.website} target="_blank" rel="noreferrer noopener">
                    {support.website}
                  </a>
                </Fact>
              )}
            </Facts>
          ) : (
            <Empty of="relationships.ours.support.none" />
          )
        }
      </Answer>
    </Section>
  )
}
