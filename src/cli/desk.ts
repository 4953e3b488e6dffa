/** The vendor's desk from the command line: the house acts there, and what is refused is said in both languages. */
import { routes } from '#api/routes.ts'
import { closed, validator } from '#api/validate.ts'
import type { Config } from '#config'
import { as } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import { openOwner } from '#database/owner.ts'
import type { Ctx } from '#kernel/context.ts'
import { type Id, NETWORK, newId } from '#kernel/id.ts'
import { Refusal, Refusals } from '#kernel/refusal.ts'
import { languages } from '#kernel/words.ts'
import { vendorOf } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { houseContext } from '#worker/worker.ts'

/** Opens the database, does some work at the desk, and answers how the command ends. */
export async function atDesk(config: Config, work: (desk: Desk) => Promise<number>): Promise<number> {
  const { owner, secret, stop } = await openOwner(config)
  const database = openDatabase(as('door', owner, secret), 2)
  try {
    return await work(await deskOf(database))
  } catch (error) {
    for (const one of refusalsIn(error))
      console.error(languages.map((lang) => `${fieldOf(one)}${one.says(lang)} ${one.remedy(lang)}`).join('\n'))
    return 1
  } finally {
    await database.close()
    await stop()
  }
}

export type Desk = Awaited<ReturnType<typeof deskOf>>
/** Each look and each act is a transaction of its own; an act has its line in the audit. */
async function deskOf({ transact }: ReturnType<typeof openDatabase>) {
  const inNetwork = <T>(work: (ctx: Ctx) => Promise<T>, tenantId: Id<'tenant'> = NETWORK) =>
    transact({ reach: 'network' }, (db) => work(houseContext(db, new Date(), tenantId, 'network')))
  const vendor = await inNetwork(vendorOf)
  if (!vendor) throw new Error('There is no vendor yet: open the portal and found the network first.')
  const look = <T>(work: (ctx: Ctx) => Promise<T>) => inNetwork(work, vendor.id)
  const act = <T>(operation: string, run: (ctx: Ctx) => Promise<T>, typed?: object) => {
    if (typed) fits(operation, typed)
    return look(async (ctx) => {
      const result = await run(ctx)
      await keep(ctx, { operation, requestId: newId() })
      return result
    })
  }
  return { vendorId: vendor.id, look, act }
}

/** What was typed, held against the operation's own shape: a mistyped day or id is refused in words. */
export function fits(operation: string, typed: object): void {
  const route = routes.find(({ endpoint }) => endpoint === operation)
  if (!route) throw new Error(`There is no operation ${operation}.`)
  const { error } = validator({ schema: closed(route.takes), httpPart: 'body' })(typed)
  if (error) throw error
}

const fieldOf = ({ pointer: { field } }: Refusal) => (field ? `${field}: ` : '')

function refusalsIn(error: unknown): readonly Refusal[] {
  if (error instanceof Refusal) return [error]
  if (error instanceof Refusals) return error.all
  throw error
}
