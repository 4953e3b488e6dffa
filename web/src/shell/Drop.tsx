import { ActionIcon, Indicator } from '@mantine/core'
import { type ReactNode, useId, useRef } from 'react'
import styles from './shell.module.css'

type Props = {
  label: string
  icon: ReactNode
  count?: number
  title: string
  children: (close: () => void) => ReactNode
}

/** A panel under a button of the top bar. The browser itself closes it on Escape or a press elsewhere and gives the focus back. */
export function Drop({ label, icon, count = 0, title, children }: Props) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  return (
    <>
      <Indicator disabled={count === 0} label={count > 99 ? '99+' : count} size={16} offset={7} color="red">
        <ActionIcon variant="subtle" color="gray" size="lg" radius="xl" popoverTarget={id} aria-label={label}>
          {icon}
        </ActionIcon>
      </Indicator>
      <div id={id} ref={panel} popover="auto" role="dialog" aria-label={title} className={styles.drop}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  )
}
