import { Button, type ButtonProps, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { type Block, Blocked } from './Blocked.tsx'
import { say } from './say.ts'

type Props = ButtonProps & { name: string; run: () => unknown; denied?: Block | null | undefined }

/** A button. One that is denied stays where it is and answers why, who can clear it, and where. */
export function Act({ name, run, denied, ...look }: Props) {
  if (denied) return <Denied name={name} denied={denied} {...look} />
  return (
    <Button {...look} onClick={() => run()}>
      {name}
    </Button>
  )
}

function Denied({ name, denied, ...look }: Omit<Props, 'run'> & { denied: Block }) {
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={320}
      shadow="md"
      radius="md"
      withArrow
      trapFocus
    >
      <Popover.Target>
        <Button
          {...look}
          color="gray"
          variant="default"
          leftSection={<IconLock size={15} aria-hidden />}
          onClick={toggle}
          aria-label={say('kit.denied.why', { action: name })}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={say('kit.denied.why', { action: name })}>
        <Blocked block={denied} />
      </Popover.Dropdown>
    </Popover>
  )
}
