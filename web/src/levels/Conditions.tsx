import { Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChecklist } from '@tabler/icons-react'
import { Checklist } from '../kit/Checklist.tsx'
import { language, say } from '../kit/say.ts'
import { conditionsOf, metOf } from './conditions.ts'
import styles from './levels.module.css'
import type { Offer } from './queries.ts'

/** What buying needs, each met or not, over the page: with who clears it, where, and by when. */
export function ConditionsFlyout({ of }: { of: Offer }) {
  const [opened, { toggle, close }] = useDisclosure()
  const name = say('levels.conditions.met', metOf(of))
  const title = `${name}: ${of.name[language()]}`
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={380}
      position="bottom-end"
      shadow="md"
      radius="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconChecklist size={15} aria-hidden />}
          onClick={toggle}
          aria-label={title}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 2rem)" className={styles.flyout} aria-label={title}>
        <Checklist conditions={conditionsOf(of)} />
      </Popover.Dropdown>
    </Popover>
  )
}
