import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import {
  IconBuilding,
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { initialsOf } from '../kit/Initials.tsx'
import { say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './shell.module.css'

/** Who I am, for which company I am here, how the screen looks, and the way out. */
export function ProfileMenu() {
  const { person } = useMe()
  const router = useRouter()
  const profile = 'profile' in router.routesByPath
  return (
    <Menu position="bottom-end" shadow="md" radius="md" width={288}>
      <Menu.Target>
        <UnstyledButton className={styles.avatar ?? ''} ms={6} aria-label={say('shell.profile', { name: person.name })}>
          {initialsOf(person.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" size="sm" fw={650} c="var(--mantine-color-text)" display="block">
            {person.name}
          </Text>
          {person.email}
        </Menu.Label>
        {profile && (
          <Menu.Item
            leftSection={<IconUserCircle size={16} aria-hidden />}
            onClick={() => router.navigate({ to: '/profile' as string })}
          >
            {say('shell.profile.settings')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Companies />
        <Menu.Divider />
        <Appearance />
        <Menu.Divider />
        <SignOut />
      </Menu.Dropdown>
    </Menu>
  )
}

function Companies() {
  const { tenant, tenants } = useMe()
  const router = useRouter()
  const turn = useWrite('PUT /me/tenant', { done: () => router.navigate({ to: '/' }) })
  return (
    <>
      <Menu.Label>{say('shell.profile.companies')}</Menu.Label>
      {tenants.length === 0 && <Menu.Item disabled>{say('shell.profile.noCompany')}</Menu.Item>}
      {tenants.map(({ id, name }) => {
        const here = id === tenant?.id
        return (
          <Menu.Item
            key={id}
            leftSection={<IconBuilding size={16} aria-hidden />}
            rightSection={here && <IconCheck size={16} aria-label={say('shell.profile.here')} />}
            onClick={() => here || turn.mutate({ tenantId: id })}
          >
            {name}
          </Menu.Item>
        )
      })}
    </>
  )
}

const schemes = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{say('shell.profile.colours')}</Menu.Label>
      {(['light', 'dark', 'auto'] as const).map((scheme) => {
        const Icon = schemes[scheme]
        return (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={scheme === colorScheme && <IconCheck size={16} aria-hidden />}
            onClick={() => setColorScheme(scheme)}
          >
            {say(`shell.profile.${scheme}`)}
          </Menu.Item>
        )
      })}
    </>
  )
}

/** The whole page is loaded anew: nothing of this person stays in the memory of the screen. */
function SignOut() {
  const leave = useWrite('DELETE /session', { refresh: [], done: () => window.location.assign('/') })
  return (
    <Menu.Item
      leftSection={<IconLogout size={16} aria-hidden />}
      closeMenuOnClick={false}
      onClick={() => leave.mutate({})}
    >
      {say('shell.profile.signOut')}
    </Menu.Item>
  )
}
