import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import styles from './kit.module.css'
import { say } from './say.ts'

/** An ID one passes on: shown whole, copied with one press. */
export function Copyable({ text, shown = text }: { text: string; shown?: string }) {
  return (
    <span className={styles.copy}>
      {shown}
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? say('kit.copied') : say('kit.copy', { text: shown })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              onClick={copy}
              aria-label={say('kit.copy', { text: shown })}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  )
}
