import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { ChooseCompany } from '../access/ChooseCompany.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { type Me, useMeOrStranger } from '../kit/useMe.ts'
import { Asking } from './Asking.tsx'
import { Begin, Elsewhere } from './Begin.tsx'
import { Done } from './Done.tsx'
import { Draft } from './Draft.tsx'
import { enrolment } from './queries.ts'
import { SignUp } from './SignUp.tsx'

/** The wizard from a work email to Partner IDs: it goes on wherever the draft stopped. */
export function EnrolPage() {
  const there = useMeOrStranger()
  if (!there)
    return (
      <Framed>
        <SignUp />
      </Framed>
    )
  if (there.tenant) return <Company there={there} />
  if (there.tenants.length > 0) return <ChooseCompany />
  return (
    <Framed>
      <Begin />
    </Framed>
  )
}

function Company({ there }: { there: Me }) {
  const asked = useQuery(enrolment)
  return (
    <Answer of={asked}>
      {(draft) => {
        if (!draft) return <Elsewhere company={there.tenant?.name ?? ''} />
        if (draft.status === 'joined') return <Navigate to="/" replace />
        if (draft.status === 'submitted') return <Done draft={draft} />
        if (draft.status === 'asking')
          return (
            <Framed>
              <Asking />
            </Framed>
          )
        return (
          <Framed>
            <Draft draft={draft} />
          </Framed>
        )
      }}
    </Answer>
  )
}

const Framed = ({ children }: { children: React.ReactNode }) => (
  <Page title={say('enrolment.title')} lead={say('enrolment.lead')}>
    {children}
  </Page>
)
