import { SegmentedControl, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Diff, type Segment } from '../kit/Diff.tsx'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import styles from './agreements.module.css'
import { type Language, redlineOf, redlineOfOurs, type Version } from './queries.ts'

/** What changed for us, word by word; the vendor's own summary of it stands above. */
export const OurRedline = ({ summary }: { summary: (lang: Language) => string }) => (
  <Redline ask={redlineOfOurs} summary={summary} />
)

/** What changed in a version since the one before. */
export const RedlineOf = ({ id }: { id: Version['id'] }) => <Redline ask={(lang) => redlineOf(id, lang) as never} />

const languageOf = (text: string | undefined): Language => (text === 'en' || text === 'ko' ? text : language())

type Props = { ask: typeof redlineOfOurs; summary?: (lang: Language) => string }

function Redline({ ask, summary }: Props) {
  const { search, change } = useAddress()
  const lang = languageOf(search.text)
  const isWhole = search.whole === 'yes'
  const redline = useQuery(ask(lang))
  return (
    <div className={styles.sheet}>
      <div className={styles.sheetHead}>
        <SegmentedControl
          size="xs"
          aria-label={say('agreements.language')}
          data={(['en', 'ko'] as const).map((one) => ({ value: one, label: named(`language.${one}`) }))}
          value={lang}
          onChange={(text) => change({ text })}
        />
        <Switch
          size="xs"
          label={say('agreements.changes.whole')}
          checked={isWhole}
          onChange={({ currentTarget }) => change({ whole: currentTarget.checked ? 'yes' : '' })}
        />
      </div>
      {summary?.(lang) && (
        <p className={styles.summary} lang={lang}>
          {summary(lang)}
        </p>
      )}
      <Answer of={redline} rows={10}>
        {({ from, to, segments }) => (
          <>
            <p className={styles.quiet}>{say('agreements.changes.from', { from, to })}</p>
            <Changes segments={segments} lang={lang} isWhole={isWhole} />
          </>
        )}
      </Answer>
    </div>
  )
}

/** The changed paragraphs, and how many lie between them unchanged; or all of the text. */
function Changes({ segments, lang, isWhole }: { segments: readonly Segment[]; lang: string; isWhole: boolean }) {
  if (isWhole) return <Diff segments={segments} lang={lang} />
  const runs = runsOf(segments)
  if (runs.every(({ isSame }) => isSame)) return <Diff segments={segments} lang={lang} />
  return runs.map(({ key, isSame, count, parts }) =>
    isSame ? (
      <p key={key} className={styles.same}>
        {say('agreements.changes.same', { n: count })}
      </p>
    ) : (
      <Diff key={key} segments={parts} lang={lang} />
    ),
  )
}

type Run = { key: number; isSame: boolean; count: number; parts: Segment[] }

/** Paragraphs one after the other, those that changed and those that did not in runs. */
function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Run[] = []
  for (const parts of paragraphsOf(segments)) {
    const isSame = parts.every(({ change }) => change === 'same')
    const last = runs.at(-1)
    if (last?.isSame === isSame)
      runs[runs.length - 1] = { ...last, count: last.count + 1, parts: [...last.parts, ...parts] }
    else runs.push({ key: runs.length, isSame, count: 1, parts })
  }
  return runs
}

function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]]
  for (const { text, change } of segments) {
    for (const piece of text.split(/(?<=\n\n)/)) {
      paragraphs.at(-1)?.push({ text: piece, change })
      if (piece.endsWith('\n\n')) paragraphs.push([])
    }
  }
  return paragraphs.filter((parts) => parts.length > 0)
}
