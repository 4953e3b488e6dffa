import { useMay } from '../kit/useMe.ts'
import { InboxBell } from '../notifications/InboxBell.tsx'
import { Help } from './Help.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'

/** What hangs from the right of the top bar. */
export function Tools() {
  const may = useMay()
  return (
    <>
      {may('inbox:read') && <InboxBell />}
      <Help />
      <ProfileMenu />
    </>
  )
}
