import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { say } from '../kit/say.ts'
import { network, useNetworkName } from '../kit/useMe.ts'
import { Help } from './Help.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Mark } from './Mark.tsx'
import styles from './shell.module.css'

/** The frame for strangers: whose network it is, the language, the way in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const name = useNetworkName()
  const { pathname } = useLocation()
  const way = ['/sign-in', '/enrol'].find((path) => pathname.startsWith(path))
  return (
    <div className={styles.public}>
      <header className={styles.publicBar} data-shell>
        <Link to="/" className={styles.brand} aria-label={say('shell.home', { network: name })}>
          <Mark />
          <span>{name}</span>
        </Link>
        <div className={styles.tools}>
          <LanguageSwitch />
          <Help />
          {way !== '/sign-in' && (
            <Button component={Link} to={'/sign-in' as string} variant="default" size="compact-md">
              {say('shell.signIn')}
            </Button>
          )}
        </div>
      </header>
      <main id="content" className={styles.publicMain} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  )
}

function Footer() {
  const { data } = useQuery(network)
  return (
    <footer className={styles.footer} data-screen-only>
      {data?.demo && (
        <span>
          {say('shell.demo')} <a href="/demo">{say('shell.demo.link')}</a>
        </span>
      )}
      <Link to={'/help' as string}>{say('shell.help.all')}</Link>
      <Link to={'/terms' as string}>{say('shell.terms')}</Link>
      <a href="/rest">{say('shell.help.api')}</a>
    </footer>
  )
}
