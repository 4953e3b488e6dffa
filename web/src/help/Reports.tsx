import { say } from '../kit/say.ts'
import styles from './help.module.css'
import type { Told } from './takingIn.ts'

/** What became of each file; every damaged span by its line. */
export const Reports = ({ of }: { of: readonly Told[] }) => (
  <div className={styles.table}>
    <table aria-label={say('help.import.reports')}>
      <thead>
        <tr>
          <th scope="col">{say('help.import.file')}</th>
          <th scope="col">{say('help.import.outcome')}</th>
          <th scope="col">{say('help.import.pairs')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((told) => (
          <tr key={told.name}>
            <td translate="no">{told.name}</td>
            <td>
              <Outcome of={told} />
            </td>
            <td>{told.report?.pairs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function Outcome({ of: { report, refused } }: { of: Told }) {
  if (!report)
    return (
      <>
        <b>{say('help.import.outcome.refused')}</b> {refused}
      </>
    )
  return (
    <>
      <b>{say(`help.import.outcome.${report.outcome}`)}</b>
      {report.damages.length > 0 && (
        <details open>
          <summary>{say('help.import.damages', { n: report.damages.length })}</summary>
          <ul className={styles.report}>
            {report.damages.map(({ line, id, what, says }) => (
              <li key={`${line} ${id} ${what}`}>
                <span>{say('help.import.line', { line })}</span> {id && <code>{id}</code>} {says}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
