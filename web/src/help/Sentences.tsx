import { createContext, useContext } from 'react'
import type { Leaf, Sentence } from '#modules/help/articles/blocks.ts'
import type { Way } from './beside.ts'
import styles from './help.module.css'
import { Runs } from './Runs.tsx'

type Reading = {
  readonly way: Way
  readonly originalLanguage: string
  /** The sentence whose original is shown, where one is pointed at. */
  readonly pointed: Sentence | null
  readonly point: (sentence: Sentence | null) => void
}
const nobody: Reading = { way: 'off', originalLanguage: 'en', pointed: null, point: () => {} }
export const ReadingContext = createContext<Reading>(nobody)

/** A part's text: as it runs, or sentence by sentence with the original of each beside or beneath it. */
export function Sentences({ of: { sentences } }: { of: Leaf }) {
  const { way } = useContext(ReadingContext)
  if (way === 'side' && sentences.some(({ original }) => original))
    return (
      <span className={styles.pairs}>
        {sentences.map((one, at) => (
          <Pair key={`${at} ${one.runs[0]?.text}`} of={one} />
        ))}
      </span>
    )
  return sentences.map((one, at) => {
    const key = `${at} ${one.runs[0]?.text}`
    return way === 'point' && one.original ? <Pointed key={key} of={one} /> : <Runs key={key} of={one.runs} />
  })
}

function Pair({ of: { runs, original } }: { of: Sentence }) {
  const { originalLanguage } = useContext(ReadingContext)
  return (
    <span className={styles.pair}>
      <span>
        <Runs of={runs} />
      </span>
      {original && (
        <span className={styles.original} lang={originalLanguage} translate="no">
          <Runs of={original} />
        </span>
      )}
    </span>
  )
}

/** A sentence that shows its original while it is pointed at; the keyboard reaches it too. */
function Pointed({ of }: { of: Sentence }) {
  const { pointed, point } = useContext(ReadingContext)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing shows more, it does nothing
    <span
      className={styles.pointed}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard points by focus
      tabIndex={0}
      data-on={pointed === of || undefined}
      onMouseEnter={() => point(of)}
      onFocus={() => point(of)}
    >
      <Runs of={of.runs} />
    </span>
  )
}
