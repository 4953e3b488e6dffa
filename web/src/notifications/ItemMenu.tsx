import { Menu } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import type { Item } from './queries.ts'

type Props = { item: Item; button: RefObject<HTMLButtonElement | null>; children: ReactNode }

/** What else may be done with an item. It is drawn because its button was pressed, so it opens by itself. */
export function ItemMenu({ item: { id, moves }, button, children }: Props) {
  const refresh = { refresh: [['inbox']] }
  const read = useWrite('POST /inbox/:id/reading', refresh)
  const unread = useWrite('DELETE /inbox/:id/reading', refresh)
  const archive = useWrite('POST /inbox/:id/archive', refresh)
  const restore = useWrite('DELETE /inbox/:id/archive', refresh)
  const writes = { read, unread, archive, restore } as const
  type Move = keyof typeof writes
  const allowed = (Object.keys(writes) as Move[]).filter((move) => moves.includes(move))
  const [opened, open] = useOpening(button)
  return (
    <Menu position="bottom-end" shadow="md" opened={opened} onChange={open} withInitialFocusPlaceholder={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {allowed.map((move) => (
          <Menu.Item key={move} onClick={() => writes[move].mutate({ id })}>
            {say(`actions.${move}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The button has been drawn anew around the menu: it gets the focus first, so that it has it again afterwards. */
function useOpening(button: RefObject<HTMLButtonElement | null>) {
  const [opened, open] = useState(false)
  useEffect(() => {
    button.current?.focus()
    open(true)
  }, [button])
  return [opened, open] as const
}
