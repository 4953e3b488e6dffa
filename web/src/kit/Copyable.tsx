import { ActionIcon, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import styles from './kit.module.css'
import { say } from './say.ts'

/** An ID one passes on: shown whole, copied with one press. */
export function Copyable({ text, shown = text }: { text: string; shown?: string }) {
  return (
    <span className={styles.copy}>
      {shown}
      <CopyButton value={text}>{({ copied, copy }) => <Copy shown={shown} copied={copied} copy={copy} />}</CopyButton>
    </span>
  )
}

type Copying = { shown: string; copied: boolean; copy: () => void }

/** Once copied, it is said beside the button for a moment, and read out. */
function Copy({ shown, copied, copy }: Copying) {
  const name = say('kit.copy', { text: shown })
  return (
    <span className={styles.copier}>
      <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={name} title={name}>
        {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      </ActionIcon>
      <span role="status">{copied && say('kit.copied')}</span>
    </span>
  )
}
