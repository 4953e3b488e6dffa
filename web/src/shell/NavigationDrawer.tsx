import { Drawer } from '@mantine/core'
import { say } from '../kit/say.ts'
import { useNetworkName } from '../kit/useMe.ts'
import { Navigation } from './Navigation.tsx'

/** The workspaces on a narrow screen. */
export function NavigationDrawer({ close }: { close: () => void }) {
  const name = useNetworkName()
  const closing = { 'aria-label': say('shell.navigation.close') }
  return (
    <Drawer opened onClose={close} title={name} size={288} closeButtonProps={closing}>
      <Navigation went={close} />
    </Drawer>
  )
}
