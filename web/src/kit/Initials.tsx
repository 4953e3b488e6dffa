import styles from './kit.module.css'

const HANGUL = /^[\p{Script=Hangul}\p{Script=Han}]/u

/** Two letters that stand for a name: the given name in Korean, first and last elsewhere. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  if (HANGUL.test(first))
    return words.length === 1 && first.length > 2 ? first.slice(-2) : [...first].slice(0, 2).join('')
  return ([...first][0] ?? '').concat([...last][0] ?? '').toUpperCase()
}

/** A person or a company as a small round sign; the name stands beside it or is read in its place. */
export function Initials({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <span className={styles.initials} style={{ width: size, height: size, fontSize: size * 0.4 }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** A person in a row: sign, name, and what is beside it. */
export function Person({ name, detail }: { name: string; detail?: string }) {
  return (
    <span className={styles.who}>
      <Initials name={name} />
      <span>
        {name}
        {detail && <small style={{ color: 'var(--mantine-color-dimmed)', display: 'block' }}>{detail}</small>}
      </span>
    </span>
  )
}
