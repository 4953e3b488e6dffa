import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Fault } from '#kernel/fault.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import { beginners, stops, takingTurns } from '#kernel/turns.ts'
import type { DirectoryRole } from '../delegations/roles.ts'
import { lifecycle } from './lifecycle.ts'

/** What is done with every line: delegated access is asked for, or what there is of it is ended. */
export const kinds = ['ask', 'end'] as const
/** The same done for many customers: what, by whom, and how far it is. */
export const accessRuns = pgTable(
  'delegation_runs',
  {
    ...record<'accessRun'>(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** What is asked for everywhere; empty where it is ended. */
    name: text().notNull(),
    roles: text().array().$type<DirectoryRole[]>().notNull(),
    days: integer().notNull(),
    autoExtend: boolean().notNull(),
    byId: idOf<'user'>().notNull(),
    byName: text().notNull(),
    byKind: oneOf(beginners).notNull().default('person'),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    stoppedFor: oneOf(stops),
    ...takingTurns(),
  },
  (t) => [
    ...owned('delegation_runs', t),
    only('delegation_runs_kind_known', t.kind, kinds),
    only('delegation_runs_status_known', t.status, lifecycle.states),
    only('delegation_runs_stopped_known', t.stoppedFor, stops),
    only('delegation_runs_by_known', t.byKind, beginners),
    index('delegation_runs_newest').on(t.tenantId, t.id),
    index('delegation_runs_turns').on(t.turnAt).where(sql`status = 'running'`),
  ],
)

export const outcomes = ['ready', 'done', 'failed'] as const
/** One customer's part in it: what became of it, or why nothing did. */
export const accessRunLines = pgTable(
  'delegation_run_lines',
  {
    tenantId: idOf<'tenant'>().notNull(),
    runId: idOf<'accessRun'>().notNull(),
    line: integer().notNull(),
    customerId: idOf<'tenant'>().notNull(),
    customerName: text().notNull(),
    /** What was made here, or is ended here. */
    delegationId: idOf<'delegation'>(),
    delegationName: text().notNull(),
    outcome: oneOf(outcomes).notNull(),
    faults: jsonb().$type<Fault[]>().notNull(),
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'delegation_run_lines_pk', columns: [t.tenantId, t.runId, t.line] }),
    only('delegation_run_lines_outcome_known', t.outcome, outcomes),
    uniqueIndex('delegation_run_lines_once').on(t.tenantId, t.runId, t.customerId, t.delegationName),
    index('delegation_run_lines_by_outcome').on(t.tenantId, t.runId, t.outcome, t.line),
    foreignKey({
      name: 'delegation_run_lines_of_fk',
      columns: [t.tenantId, t.runId],
      foreignColumns: [accessRuns.tenantId, accessRuns.id],
    }),
    ...sealed('delegation_run_lines', t),
  ],
)

export type AccessRun = typeof accessRuns.$inferSelect
export type RunLine = typeof accessRunLines.$inferSelect
export const store = storeOf(accessRuns, 'accessRun')
