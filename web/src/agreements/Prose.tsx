import { blocksOf } from '#kernel/prose.ts'
import { say } from '../kit/say.ts'
import styles from './agreements.module.css'
import type { AgreementText } from './queries.ts'

/** A longer text in its own language, headings and paragraphs as they were written. */
export function Prose({ text, lang }: { text: string; lang: string }) {
  const blocks = blocksOf(text)
  if (blocks.length === 0) return <p className={styles.quiet}>{say('agreements.none')}</p>
  return (
    <div className={styles.prose} lang={lang}>
      {blocks.map(({ kind, text: line }, at) => {
        const key = `${at} ${line.slice(0, 20)}`
        if (kind === 'title' || kind === 'heading') return <h3 key={key}>{line}</h3>
        return kind === 'item' ? (
          <ul key={key}>
            <li>{line}</li>
          </ul>
        ) : (
          <p key={key}>{line}</p>
        )
      })}
    </div>
  )
}

/** One language of an agreement: its title, whether it binds, and its hash for whoever compares. */
export function Paper({ text }: { text: AgreementText }) {
  return (
    <div className={styles.paper}>
      <header>
        <h2 lang={text.language}>{text.title}</h2>
        <p>{say(text.binding ? 'agreements.binding' : 'agreements.copy')}</p>
        <p>
          {say('agreements.hash')} <span className={styles.hash}>{text.hash}</span>
        </p>
      </header>
      <Prose text={text.text} lang={text.language} />
    </div>
  )
}
