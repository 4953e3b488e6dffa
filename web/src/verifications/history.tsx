import { listed, named, type Plain, say } from '../kit/say.ts'
import type { Moment } from '../kit/Timeline.tsx'
import { Evidence } from './Evidence.tsx'
import type { Moved } from './queries.ts'
import styles from './verifications.module.css'

// biome-ignore format: a table
const fields: Readonly<Partial<Record<string, Plain>>> = {
  legalName:       'verifications.fact.name',
  latinName:       'verifications.fact.latinName',
  address:         'verifications.fact.address',
  registrationId:  'verifications.fact.registration',
  taxId:           'verifications.fact.taxId',
  duns:            'verifications.fact.duns',
  phone:           'verifications.fact.phone',
  website:         'verifications.fact.website',
  'contact.name':  'verifications.review.contact',
  'contact.email': 'verifications.fact.email',
}

/** The changed fields that began a check again, by name. */
const fieldsIn = (text: string) =>
  listed(
    text.split(', ').map((field) => {
      const key = fields[field]
      return key ? say(key) : field
    }),
  )

/** What happened to a check, in words, with what was said and sent. */
export const momentsOf = (history: readonly Moved[], fileAt: (id: string) => string): Moment[] =>
  history.map((moved) => ({
    id: moved.id,
    at: moved.at,
    title: [named(`past.verification.${stepOf(moved)}`), moved.reason].filter(Boolean).join(': '),
    who: moved.byName || (moved.side === 'house' ? say('verifications.by.house') : null),
    detail: <Detail of={moved} fileAt={fileAt} />,
  }))

/** The house asks nobody anything: it sends a letter. */
const stepOf = ({ side, move }: Moved) => (side === 'house' && move === 'ask' ? 'letter' : move)

function Detail({ of: { move, text, files }, fileAt }: { of: Moved; fileAt: (id: string) => string }) {
  if (!text && files.length === 0) return null
  return (
    <div className={styles.check} style={{ gap: '0.375rem' }}>
      {text && <p className={styles.said}>{move === 'restart' ? fieldsIn(text) : text}</p>}
      {files.length > 0 && <Evidence files={files} at={fileAt} />}
    </div>
  )
}
