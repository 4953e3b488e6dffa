import { SegmentedControl } from '@mantine/core'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import styles from './agreements.module.css'
import { Paper } from './Prose.tsx'
import type { AgreementText } from './queries.ts'

/** The texts of a version: one language, or both beside each other. The choice stands in the address. */
export function Texts({ texts }: { texts: readonly AgreementText[] }) {
  const { search, change } = useAddress()
  const chosen = search.text ?? language()
  const shown = chosen === 'both' ? texts : texts.filter((one) => one.language === chosen)
  const choices = [
    ...texts.map((one) => ({ value: one.language as string, label: named(`language.${one.language}`) })),
    { value: 'both', label: say('agreements.language.both') },
  ]
  return (
    <div className={styles.sheet}>
      <div className={styles.sheetHead}>
        <SegmentedControl
          size="xs"
          aria-label={say('agreements.language')}
          data={choices}
          value={chosen}
          onChange={(text) => change({ text })}
        />
      </div>
      <div className={styles.papers}>
        {shown.map((text) => (
          <Paper key={text.language} text={text} />
        ))}
      </div>
    </div>
  )
}
