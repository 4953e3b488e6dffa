import { Help } from './Help.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'

/** What hangs from the right of the top bar. */
export function Tools() {
  return (
    <>
      <Help />
      <ProfileMenu />
    </>
  )
}
