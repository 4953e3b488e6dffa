import { ActionIcon, Loader } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconHelp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { say, speakWhole } from '../kit/say.ts'
import { network } from '../kit/useMe.ts'
import { COMMAND_KEY } from './keys.ts'
import styles from './shell.module.css'

const Panel = lazy(() => Promise.all([import('../help/Panel.tsx'), speakWhole()]).then(([m]) => ({ default: m.Panel })))

/** The ? of every page: what it opens is loaded when it is first wanted. The browser closes it on Escape and gives the focus back. */
export function Help() {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [opened, open] = useState(false)
  const { pathname } = useLocation()
  const close = () => panel.current?.hidePopover()
  useHotkeys([['shift+?', () => panel.current?.showPopover()]])
  useEffect(close, [pathname])
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" radius="xl" popoverTarget={id} aria-label={say('shell.help')}>
        <IconHelp size={20} stroke={1.6} />
      </ActionIcon>
      <div
        id={id}
        ref={panel}
        popover="auto"
        role="dialog"
        aria-label={say('shell.help')}
        className={styles.help}
        onToggle={({ newState }) => open(newState === 'open')}
      >
        {opened && (
          <Suspense fallback={<Loader size="sm" m="md" />}>
            <Panel close={close}>
              <Elsewhere />
            </Panel>
          </Suspense>
        )}
      </div>
    </>
  )
}

/** Where else to turn: the reference of the API, the terms, in the demo its mailbox; and the keys. */
function Elsewhere() {
  const { data } = useQuery(network)
  return (
    <>
      <a href="/rest">{say('shell.help.api')}</a>
      <Link to={'/terms' as string}>{say('shell.terms')}</Link>
      {data?.demo && (
        <>
          <a href="/demo">{say('shell.demo.link')}</a>
          <a href="/demo/mail">{say('shell.demo.mail')}</a>
        </>
      )}
      <p>{say('shell.help.keys', { search: COMMAND_KEY, down: 'j', up: 'k', open: 'Enter' })}</p>
    </>
  )
}
