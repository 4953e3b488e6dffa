import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'

/** No page at this address, or none for this reader: the answer is the same, so that nothing is given away. */
export function Missing() {
  return (
    <Page title={say('shell.missing.title')} lead={say('shell.missing.text')} narrow>
      <Button component={Link} to="/" w="fit-content">
        {say('shell.missing.home')}
      </Button>
    </Page>
  )
}
