import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Mark, Run } from '#modules/help/articles/blocks.ts'

/** Pages the server itself hands out: the router knows nothing of them. */
const SERVED = /^\/(rest|demo|legacy)(\/|$)/

/** Pieces of text as they are marked, links leading where they may. */
export const Runs = ({ of }: { of: readonly Run[] }) =>
  of.map((run, at) => <Piece key={`${at} ${run.text}`} run={run} />)

function Piece({ run: { text, marks = [], href } }: { run: Run }) {
  const marked = marks.reduce<ReactNode>((inner, mark) => MARKED[mark](inner), lines(text))
  return href === undefined ? marked : <Leading to={href}>{marked}</Leading>
}

const MARKED: Readonly<Record<Mark, (inner: ReactNode) => ReactNode>> = {
  strong: (inner) => <strong>{inner}</strong>,
  emphasis: (inner) => <em>{inner}</em>,
  struck: (inner) => <s>{inner}</s>,
  code: (inner) => <code>{inner}</code>,
}

const lines = (text: string): ReactNode =>
  text.includes('\n')
    ? text.split('\n').flatMap((line, at) => (at ? [<br key={`${at} ${line}`} />, line] : [line]))
    : text

function Leading({ to, children }: { to: string; children: ReactNode }) {
  if (to.startsWith('/') && !SERVED.test(to)) {
    const [path = '/', hash] = to.split('#')
    return (
      <Link to={path} {...(hash && { hash })}>
        {children}
      </Link>
    )
  }
  return (
    <a href={to} {...(/^https?:/.test(to) && { rel: 'noreferrer' })}>
      {children}
    </a>
  )
}
