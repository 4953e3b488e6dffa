import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Sentence } from '#modules/help/articles/blocks.ts'
import { language, say } from '../kit/say.ts'
import { Blocks } from './Blocks.tsx'
import { chooseBeside, useBeside, type Way, ways } from './beside.ts'
import styles from './help.module.css'
import type { Article } from './queries.ts'
import { Runs } from './Runs.tsx'
import { ReadingContext } from './Sentences.tsx'

/** The text of an article, with its originals as the reader chose them. */
export function Reading({ article, under = 0 }: { article: Article; under?: number }) {
  const chosen = useBeside()
  const [pointed, point] = useState<Sentence | null>(null)
  const way = article.isTranslated ? chosen : 'off'
  const originalLanguage = article.language === 'en' ? 'ko' : 'en'
  return (
    <ReadingContext value={{ way, originalLanguage, pointed, point }}>
      {article.isTranslated && <BesideSwitch />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving it points at nothing */}
      <div
        className={styles.text}
        lang={article.language}
        data-way={way}
        data-panel={under > 0 || undefined}
        onKeyDown={({ key }) => key === 'Escape' && point(null)}
      >
        <Blocks of={article.blocks} under={under} />
      </div>
      {way === 'point' && (
        <div className={styles.strip} role="status">
          {pointed?.original ? (
            <>
              <small>{say('help.beside.pointed')}</small>
              <span lang={originalLanguage} translate="no">
                <Runs of={pointed.original} />
              </span>
            </>
          ) : (
            <small>{say('help.beside.point.hint')}</small>
          )}
        </div>
      )}
    </ReadingContext>
  )
}

/** Which way the original is shown; remembered on this device. */
function BesideSwitch() {
  const way = useBeside()
  return (
    <div className={styles.beside}>
      <span id="help-beside">{say('help.beside')}</span>
      <SegmentedControl
        key={language()}
        size="xs"
        aria-labelledby="help-beside"
        value={way}
        onChange={(value) => chooseBeside(value as Way)}
        data={ways.map((value) => ({ value, label: say(`help.beside.${value}`) }))}
      />
    </div>
  )
}
