import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { useMeOrStranger } from '../kit/useMe.ts'
import { openedAccess } from './queries.ts'
import { Shut } from './Shut.tsx'

/** The link of a request for access: it leads whoever is global admin of that customer to the request itself. */
export function ApprovePage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const there = useMeOrStranger()
  return (
    <Page title={say('relationships.approve')} narrow>
      {there ? <Opening token={token} /> : <SignIn />}
    </Page>
  )
}

function Opening({ token }: { token: string }) {
  const asked = useQuery(openedAccess(token))
  if (asked.error && !asked.data) return <Shut of={asked} />
  return <Answer of={asked}>{({ id }) => <Navigate to={`/our-partners/access/${id}` as string} replace />}</Answer>
}

const SignIn = () => (
  <>
    <p>{say('relationships.approve.signIn')}</p>
    <div>
      <Button component={Link} to={`/sign-in?${new URLSearchParams({ to: window.location.pathname })}`}>
        {say('relationships.relate.signIn')}
      </Button>
    </div>
  </>
)
