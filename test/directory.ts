import { eq } from 'drizzle-orm'
import Fastify, { type FastifyInstance } from 'fastify'
import { stranger } from '#api/people/stranger.ts'
import { directoryOf } from '#api/scim/identify.ts'
import { mountScim } from '#api/scim/scim.ts'
import { contextOf } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { addVerifiedDomain, directory, people } from '#modules/access/index.ts'
import { testDatabase } from './database.ts'
import { type Office, office } from './office.ts'
import { ports } from './ports.ts'

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
// biome-ignore lint/suspicious/noExplicitAny: another wire's answers, looked at field by field
type Body = any
export type Answer = { status: number; body: Body; headers: Record<string, unknown> }
type Sent = { headers?: Record<string, string>; type?: string }
const clocks = new Map<string, () => Date>()

/** The real wire on a Fastify of its own; only what time it is is the test's. */
export async function scimApp(ratePerMinute = 1_000_000): Promise<FastifyInstance> {
  const { transact, pool } = await testDatabase()
  const app = Fastify({
    genReqId: () => newId<'request'>(),
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
  })
  let clock = () => new Date()
  const identify: ReturnType<typeof directoryOf> = (request) => {
    clock = clocks.get(String(request.headers['x-test-clock'])) ?? clock
    return directoryOf({ pool, clock })(request)
  }
  const house = { transact, clock: () => clock(), ports, wake: () => {}, admins: async () => [], identify }
  app.get('/*', () => 'a page of the portal') // its files are looked for under every address
  await mountScim(app, { ...house, ratePerMinute, publicUrl: 'https://partners.example' })
  return app
}
let opened: Promise<FastifyInstance> | undefined
const theApp = () => (opened ??= scimApp())

/** A company with a proven domain and a directory that calls by a secret of it. */
export async function connected(given: Parameters<typeof office>[0] = {}, app = theApp()) {
  const o = await office(given)
  const domain = `d${o.tenantId.slice(-12)}.example`
  await o.within((ctx) => addVerifiedDomain(ctx, { name: domain }))
  clocks.set(o.tenantId, o.clock)
  const secret = await newSecret(o)
  const callAs =
    (bearer: string | null) =>
    async (method: string, path: string, body?: unknown, sent: Sent = {}): Promise<Answer> => {
      const headers = { 'x-test-clock': o.tenantId, ...(bearer !== null && { authorization: `Bearer ${bearer}` }) }
      const response = await (await app).inject(requestOf(method, path, body, { ...sent, headers: { ...headers, ...sent.headers } }))
      return { status: response.statusCode, body: response.payload ? response.json() : null, headers: response.headers }
    } // biome-ignore format: one call
  const call = callAs(secret)
  const mail = (name: string) => `${name}@${domain}`
  const create = (name: string, more: object = {}) =>
    call('POST', '/Users', { schemas: [USER], userName: mail(name), ...more })
  const patch = (path: string, ...Operations: object[]) => call('PATCH', path, { schemas: [PATCH], Operations })
  return { ...o, o, domain, secret, call, callAs, mail, create, patch }
}
/** A request as a directory sends it; a text goes out as it stands. */
function requestOf(method: string, path: string, body: unknown, { headers, type = 'application/scim+json' }: Sent) {
  const request = { method: method as 'GET', url: `/scim/v2${path}` }
  if (body === undefined) return { ...request, headers: { ...headers } }
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return { ...request, headers: { 'content-type': type, ...headers }, payload }
}

export type Connected = Awaited<ReturnType<typeof connected>>

/** Somebody a company's directory brings, outside of any wire: who they are, and the letters they are sent. */
export async function bring(tenantId: Id<'tenant'>, email: string) {
  const { transact } = await testDatabase()
  const about = { reach: 'tenant', tenantId, now: new Date(), address: '', language: 'en', expects: null } as const
  return transact(about, async (db) => {
    const ctx = contextOf({
      ...about,
      actor: { ...stranger, kind: 'app', name: 'Directory', tenantId },
      db,
      changes: [],
    })
    await directory.provision.run(ctx, { userName: email } as never, undefined as never)
    const [person] = await db.select({ id: people.id }).from(people).where(eq(people.email, email))
    const told = await db.select().from(outbox).where(within(ctx, outbox)).orderBy(outbox.id)
    const mails = told.map(({ facts }) => facts as { letter?: string; to?: string }).filter(({ to }) => to === email)
    return { userId: person?.id, letters: mails.map(({ letter }) => letter) }
  })
}

export async function newSecret(o: Office, name = 'Company directory'): Promise<string> {
  const { body } = await o.as('globalAdmin')('POST /provisioning/secrets', { name })
  return body.secret ?? ''
}
