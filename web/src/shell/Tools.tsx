import { useMe } from '../kit/useMe.ts'
import { Bell } from './Bell.tsx'
import { Help } from './Help.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'

/** What hangs from the right of the top bar. It comes a moment after the page: menus weigh more than what they show at first. */
export function Tools() {
  const { tenant } = useMe()
  return (
    <>
      {tenant && <Bell />}
      <Help />
      <ProfileMenu />
    </>
  )
}
