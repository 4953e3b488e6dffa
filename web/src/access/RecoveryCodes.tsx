import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { handOver } from '../kit/csv.ts'
import { say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import styles from './access.module.css'

/** The codes that open the door once each when the phone is gone: shown this once, to be copied or kept as a file. */
export function RecoveryCodes({ codes, kept }: { codes: readonly string[]; kept: () => void }) {
  const { email } = useMe().person
  const text = codes.join('\n')
  const file = say('access.factor.codes.file', { email })
  return (
    <>
      <p className={styles.said}>{say('access.factor.codes.text')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.between}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {say(copied ? 'kit.copied' : 'access.factor.codes.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => handOver(`${file}.txt`, `${file}\n\n${text}\n`)}
        >
          {say('access.factor.codes.save')}
        </Button>
        <Button onClick={kept}>{say('access.factor.codes.kept')}</Button>
      </div>
    </>
  )
}
