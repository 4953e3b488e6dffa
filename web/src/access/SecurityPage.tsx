import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import styles from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMe } from '../kit/useMe.ts'
import own from './access.module.css'
import { Passkeys } from './Passkeys.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'
import { MyApps } from './tokens/MyApps.tsx'
import { wayOf } from './way.ts'

/** How a person proves who they are, and where they are signed in: theirs alone, whichever company they work for. */
export function SecurityPage() {
  return (
    <Page title={say('access.security')} lead={say('access.security.lead')} narrow>
      <WayBack />
      <div className={styles.stack}>
        <SecondFactor />
        <Passkeys />
        <PasswordSection />
        <Sessions />
        <MyApps />
      </div>
    </Page>
  )
}

/** Whoever was sent here to set up a second factor goes back to what they were doing. */
function WayBack() {
  const { search } = useAddress()
  const { person } = useMe()
  const router = useRouter()
  if (!search.to || !person.secondFactor) return null
  return (
    <div className={styles.note} data-tone="good">
      <span />
      <div className={own.between}>
        <p>{say('access.security.return')}</p>
        <Button size="xs" onClick={() => router.history.push(wayOf(search.to))}>
          {say('access.security.return.do')}
        </Button>
      </div>
    </div>
  )
}
