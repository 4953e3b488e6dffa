import { IconHelp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { say } from '../kit/say.ts'
import { network } from '../kit/useMe.ts'
import { Drop } from './Drop.tsx'
import { COMMAND_KEY } from './keys.ts'
import styles from './shell.module.css'

/** Where to turn: the reference of the API, the keys, in the demo its mailbox. */
export function Help() {
  const { data } = useQuery(network)
  return (
    <Drop label={say('shell.help')} title={say('shell.help')} icon={<IconHelp size={20} stroke={1.6} />}>
      {() => (
        <>
          <a className={styles.choice} href="/rest">
            {say('shell.help.api')}
          </a>
          <a className={styles.choice} href="/terms">
            {say('shell.terms')}
          </a>
          {data?.demo && (
            <>
              <a className={styles.choice} href="/demo">
                {say('shell.demo.link')}
              </a>
              <a className={styles.choice} href="/demo/mail">
                {say('shell.demo.mail')}
              </a>
            </>
          )}
          <p className={styles.panelEmpty}>
            {say('shell.help.keys', { search: COMMAND_KEY, down: 'j', up: 'k', open: 'Enter' })}
          </p>
        </>
      )}
    </Drop>
  )
}
