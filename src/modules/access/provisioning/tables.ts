import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { groups } from '../groups/tables.ts'
import { members } from '../members/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** By what a company's directory says who it is. Of the secret only the SHA-256 (hex) is kept. */
export const provisioningSecrets = pgTable(
  'provisioning_secrets',
  {
    ...record<'provisioningSecret'>(),
    name: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    secretHash: text().notNull(),
    /** From then on it opens nothing. */
    secretExpiresAt: instant().notNull(),
    madeByName: text().notNull(),
    lastCallAt: instant(),
    /** How many days before the end the last reminder went out; null while none has. */
    remindedDays: integer(),
  },
  (t) => [
    ...owned('provisioning_secrets', t),
    only('provisioning_secrets_status_known', t.status, lifecycle.states),
    index('provisioning_secrets_expiring').on(t.secretExpiresAt).where(sql`status = 'active'`),
    foreignKey({
      name: 'provisioning_secrets_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** What the company's directory calls a member, beside what everybody calls them; whoever it never named has no row. */
export const provisionedPeople = pgTable(
  'provisioned_people',
  {
    ...record<'provisionedPerson'>(),
    memberId: idOf<'member'>().notNull(),
    /** The directory's own key. */
    externalId: text(),
    /** Their name for signing in there; null where it is the address. */
    userName: text(),
    givenName: text(),
    familyName: text(),
    /** They came suspended: the letter of welcome goes out when their place opens. */
    welcomeWaits: boolean().notNull().default(false),
  },
  (t) => [
    ...owned('provisioned_people', t),
    uniqueIndex('provisioned_people_once').on(t.tenantId, t.memberId),
    index('provisioned_people_external').on(t.tenantId, t.externalId),
    index('provisioned_people_user_name').on(t.tenantId, sql`lower(${t.userName})`),
    foreignKey({
      name: 'provisioned_people_member_fk',
      columns: [t.tenantId, t.memberId],
      foreignColumns: [members.tenantId, members.id],
    }),
  ],
)

/** A group whose members the company's directory says, by the directory's own key. */
export const provisionedGroups = pgTable(
  'provisioned_groups',
  {
    ...record<'provisionedGroup'>(),
    groupId: idOf<'group'>().notNull(),
    externalId: text(),
  },
  (t) => [
    ...owned('provisioned_groups', t),
    uniqueIndex('provisioned_groups_once').on(t.tenantId, t.groupId),
    index('provisioned_groups_external').on(t.tenantId, t.externalId),
    foreignKey({
      name: 'provisioned_groups_group_fk',
      columns: [t.tenantId, t.groupId],
      foreignColumns: [groups.tenantId, groups.id],
    }),
  ],
)

/** The last calls of a company's directory and what became of them: what an admin looks at when somebody does not arrive. */
export const provisioningCalls = pgTable(
  'provisioning_calls',
  {
    ...record<'provisioningCall'>(),
    secretName: text().notNull(),
    /** `PATCH /Users/…`, as it was asked. */
    asked: text().notNull(),
    status: integer().notNull(),
    /** Why it was refused, in the words the caller was told; null where it was done. */
    detail: text(),
  },
  (t) => owned('provisioning_calls', t),
)

export type ProvisioningSecret = typeof provisioningSecrets.$inferSelect
export type ProvisionedPerson = typeof provisionedPeople.$inferSelect
export type ProvisioningCall = typeof provisioningCalls.$inferSelect
export const secrets = storeOf(provisioningSecrets, 'provisioningSecret', ['secretHash', 'lastCallAt'])
export const store = storeOf(provisionedPeople, 'provisionedPerson')
export const groupStore = storeOf(provisionedGroups, 'provisionedGroup')
