import { foreignKey, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { idOf, instant, oneOf, only, sealed } from '#kernel/tables.ts'
import { agreements } from '../agreements/tables.ts'

/** What a drive tells a company, each once: that a new version waits, that its deadline nears, that it has passed. */
export const notices = ['opened', 'fortnight', 'threeDays', 'lastDay', 'lapsed'] as const
export type Notice = (typeof notices)[number]

/** A notice that went to a company about a version: what makes telling it twice impossible. */
export const driveNotices = pgTable(
  'drive_notices',
  {
    tenantId: idOf<'tenant'>().notNull(),
    agreementId: idOf<'agreement'>().notNull(),
    notice: oneOf(notices).notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'drive_notices_pk', columns: [t.tenantId, t.agreementId, t.notice] }),
    ...sealed('drive_notices', t),
    only('drive_notices_notice_known', t.notice, notices),
    foreignKey({ name: 'drive_notices_agreement_fk', columns: [t.agreementId], foreignColumns: [agreements.id] }),
  ],
)
