import { ActionIcon, Menu } from '@mantine/core'
import { IconApi, IconHelp, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { say } from '../kit/say.ts'
import { network } from '../kit/useMe.ts'
import { COMMAND_KEY } from './keys.ts'

/** Where to turn: the people of this network, and the reference of its API. */
export function Help() {
  const { data } = useQuery(network)
  return (
    <Menu position="bottom-end" shadow="md" radius="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('shell.help')}>
          <IconHelp size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {data?.contact && (
          <Menu.Item component="a" href={`mailto:${data.contact}`} leftSection={<IconMail size={16} aria-hidden />}>
            {say('shell.help.mail', { address: data.contact })}
          </Menu.Item>
        )}
        <Menu.Item component="a" href="/rest" leftSection={<IconApi size={16} aria-hidden />}>
          {say('shell.help.api')}
        </Menu.Item>
        {data?.demo && (
          <Menu.Item component="a" href="/demo/mail" leftSection={<IconMail size={16} aria-hidden />}>
            {say('shell.demo.mail')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{say('shell.help.keys', { search: COMMAND_KEY, down: 'j', up: 'k', open: 'Enter' })}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}
