import { useMantineColorScheme } from '@mantine/core'
import { IconBuilding, IconCheck, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { door } from '../kit/door.ts'
import { initialsOf } from '../kit/Initials.tsx'
import { say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { Drop } from './Drop.tsx'
import styles from './shell.module.css'

/** Who I am, for which company I am here, how the screen looks, and the way out. */
export function ProfileMenu() {
  const { person } = useMe()
  const title = say('shell.profile', { name: person.name })
  return (
    <Drop label={title} title={title} icon={<span className={styles.avatar} data-initials={initialsOf(person.name)} />}>
      {(close) => (
        <>
          <p className={styles.panelHead}>
            <span>
              {person.name}
              <small>{person.email}</small>
            </span>
          </p>
          <Security went={close} />
          <Companies went={close} />
          <Appearance />
          <SignOut />
        </>
      )}
    </Drop>
  )
}

const SECURITY = '/account/security'

function Security({ went }: { went: () => void }) {
  if (!(SECURITY in useRouter().routesByPath)) return null
  return (
    <Link to={SECURITY as string} onClick={went} className={styles.choice}>
      <IconUserCircle size={16} aria-hidden />
      {say('shell.profile.settings')}
    </Link>
  )
}

function Companies({ went }: { went: () => void }) {
  const { tenant, tenants, acting } = useMe()
  const router = useRouter()
  const turn = useWrite('PUT /me/tenant', {
    done: () => {
      went()
      return router.navigate({ to: '/' })
    },
  })
  if (acting) return null // until they leave, they work there
  return (
    <section className={styles.panelPart} aria-label={say('shell.profile.companies')}>
      <p className={styles.group}>{say('shell.profile.companies')}</p>
      {tenants.length === 0 && <p className={styles.group}>{say('shell.profile.noCompany')}</p>}
      {tenants.map(({ id, name }) => {
        const here = id === tenant?.id
        return (
          <button
            key={id}
            type="button"
            className={styles.choice}
            onClick={() => here || turn.mutate({ tenantId: id })}
          >
            <IconBuilding size={16} aria-hidden />
            <span>{name}</span>
            {here && <IconCheck size={16} role="img" aria-label={say('shell.profile.here')} />}
          </button>
        )
      })}
    </section>
  )
}

const schemes = ['light', 'dark', 'auto'] as const

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={styles.schemes}>
      <legend className={styles.group}>{say('shell.profile.colours')}</legend>
      {schemes.map((scheme) => (
        <label key={scheme}>
          <input type="radio" name="scheme" checked={scheme === colorScheme} onChange={() => setColorScheme(scheme)} />
          <span>{say(`shell.profile.${scheme}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The whole page is loaded anew: nothing of this person stays in the memory of the screen. */
function SignOut() {
  const leave = useMutation({ mutationFn: () => door('POST /sign-out'), onSuccess: () => window.location.assign('/') })
  return (
    <button type="button" className={styles.choice} data-last onClick={() => leave.mutate()}>
      <IconLogout size={16} aria-hidden />
      {say('shell.profile.signOut')}
    </button>
  )
}
