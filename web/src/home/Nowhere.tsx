import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ChooseCompany } from '../access/ChooseCompany.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { useMe, useNetworkName } from '../kit/useMe.ts'

/** Home of somebody who is in no company now: the others they have a place in, or the way to enrol one. */
export function Nowhere() {
  const { tenants } = useMe()
  const name = useNetworkName()
  if (tenants.length > 0) return <ChooseCompany />
  return (
    <Page title={name}>
      <Empty title={say('enrolment.begin.title')}>
        <p>{say('enrolment.begin.text')}</p>
        <Button component={Link} to="/enrol">
          {say('enrolment.begin.do')}
        </Button>
      </Empty>
    </Page>
  )
}
