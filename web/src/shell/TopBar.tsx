import { ActionIcon, Loader } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { say, speakWhole } from '../kit/say.ts'
import { useNetworkName } from '../kit/useMe.ts'
import { COMMAND_KEY } from './keys.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Mark } from './Mark.tsx'
import styles from './shell.module.css'
import { Tools } from './Tools.tsx'

const Palette = lazy(() => Promise.all([import('./Palette.tsx'), speakWhole()]).then(([m]) => ({ default: m.Palette })))

/** Network, search, language, inbox, help, profile: the same on every page. */
export function TopBar({ openNavigation }: { openNavigation: () => void }) {
  const name = useNetworkName()
  return (
    <header className={styles.bar} data-shell>
      <div className={styles.barBrand}>
        <ActionIcon
          className={styles.burger ?? ''}
          variant="subtle"
          color="gray"
          size="lg"
          onClick={openNavigation}
          aria-label={say('shell.navigation.open')}
        >
          <IconMenu2 size={20} stroke={1.6} />
        </ActionIcon>
        <Link to="/" className={styles.brand} aria-label={say('shell.home', { network: name })}>
          <Mark size={26} />
          <span>{name}</span>
        </Link>
      </div>
      <Search />
      <div className={styles.tools}>
        <LanguageSwitch />
        <Tools />
      </div>
    </header>
  )
}

function Search() {
  const [wanted, want] = useState(false)
  useHotkeys([['mod+K', () => want(true)]], [])
  return (
    <>
      <button type="button" className={styles.search} onClick={() => want(true)}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span>{say('shell.search')}</span>
        <kbd>{COMMAND_KEY}</kbd>
      </button>
      {wanted && (
        <Suspense fallback={<Loader size="xs" />}>
          <Palette closed={() => want(false)} />
        </Suspense>
      )}
    </>
  )
}
