import { Fragment, type ReactNode } from 'react'
import type { Block, Heading } from '#modules/help/articles/blocks.ts'
import { textOfLeaf } from '#modules/help/articles/blocks.ts'
import { say } from '../kit/say.ts'
import styles from './help.module.css'
import { Sentences } from './Sentences.tsx'

/** An article's blocks. `under`: how deep the headings stand below the page's own. */
export const Blocks = ({ of, under = 0 }: { of: readonly Block[]; under?: number }) =>
  of.map((block) => <One key={`${block.kind} ${block.line}`} block={block} under={under} />)

type Drawn<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, under: number) => ReactNode
const DRAWN: { readonly [Kind in Block['kind']]: Drawn<Kind> } = {
  heading: (block, under) => <Headline of={block} under={under} />,
  paragraph: (block) => (
    <p>
      <Sentences of={block} />
    </p>
  ),
  code: ({ text }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.code} tabIndex={0} aria-label={say('help.code')}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  ),
  rule: () => <hr />,
  list: ({ start, items }, under) => {
    const all = items.map((item, at) => (
      <li key={`${at} ${item[0]?.line}`}>
        <Blocks of={item} under={under} />
      </li>
    ))
    return start === null ? <ul>{all}</ul> : <ol start={start}>{all}</ol>
  },
  quote: ({ note, blocks }, under) =>
    note ? (
      <aside className={styles.note} data-note={note}>
        <b>{say(`help.note.${note}`)}</b>
        <Blocks of={blocks} under={under} />
      </aside>
    ) : (
      <blockquote>
        <Blocks of={blocks} under={under} />
      </blockquote>
    ),
  table: ({ head, rows }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    // biome-ignore lint/a11y/useSemanticElements: no form is meant
    <div className={styles.table} tabIndex={0} role="group" aria-label={say('help.table')}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={`${at} ${cell.line}`} scope="col">
                <Sentences of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={`${n} ${row[0]?.line}`}>
              {row.map((cell, at) => (
                <td key={`${at} ${cell.line}`} data-title={head[at] && textOfLeaf(head[at]).trim()}>
                  <Sentences of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
}

function One({ block, under }: { block: Block; under: number }) {
  const draw = DRAWN[block.kind] as (block: Block, under: number) => ReactNode // each kind with its own
  return <Fragment>{draw(block, under)}</Fragment>
}

/** A heading, and the link to it. */
function Headline({ of, under }: { of: Heading; under: number }) {
  const Tag = `h${Math.min(6, of.level + under)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  return (
    <Tag id={of.anchor} className={styles.heading}>
      <Sentences of={of} />
      {under === 0 && (
        <a href={`#${of.anchor}`} aria-label={say('help.contents.link', { heading: textOfLeaf(of).trim() })}>
          #
        </a>
      )}
    </Tag>
  )
}
