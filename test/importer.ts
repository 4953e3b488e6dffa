/** Works on one import to its end, as the house does, in a process of its own that can be killed: `node test/importer.ts CONNECTION ID`. */
import { openDatabase } from '#database/open.ts'
import { type Actor, contextOf } from '#kernel/context.ts'
import { type Id, NETWORK } from '#kernel/id.ts'
import { step } from '#modules/migration/imports/commands/advance.ts'

/** Few rows a step: more moments between two of them at which it can be killed. */
const ROWS = 150
const [connection = '{}', id = ''] = process.argv.slice(2)
const { transact, close } = openDatabase(JSON.parse(connection), 1)
const about = { tenantId: NETWORK, reach: 'network', address: '', language: 'en', expects: null } as const
const actor = { kind: 'house', name: 'Guildhall', grants: [], standings: {} } as unknown as Actor // who works asks nobody
console.log('begun')
for (;;) {
  const now = new Date()
  const file = await transact(about, (db) =>
    step(contextOf({ ...about, actor, db, now, changes: [] }), id as Id<'import'>, ROWS),
  )
  if (!file || !['running', 'undoing'].includes(file.status)) break
  console.log(file.status)
}
await close()
