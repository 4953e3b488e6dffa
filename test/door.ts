import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { identifier } from '#api/identify.ts'
import { prover } from '#api/people/prove.ts'
import { stranger } from '#api/people/stranger.ts'
import { mountPeople, openPeople } from '#api/people.ts'
import { mountRest } from '#api/rest.ts'
import { routes } from '#api/routes.ts'
import { NOWHERE } from '#database/open.ts'
import { contextOf } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { outbox } from '#kernel/outbox.ts'
import { addMember, createTenant, makePerson } from '#modules/access/index.ts'
import { SECRET } from './cluster.ts'
import { testDatabase } from './database.ts'
import { ports } from './ports.ts'

const PUBLIC_URL = 'http://localhost:8080'
export const PASSWORD = 'quiet river over stones'

/** The whole way in, as the world meets it: real people, real cookies, a clock that can be put forward. */
export async function door(privateIssuers: readonly string[] = [], ratePerMinute = 1_000_000) {
  const { pool, transact, porter } = await testDatabase()
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const people = openPeople({ connection: porter, secret: SECRET, publicUrl: PUBLIC_URL, transact, clock, privateIssuers })
  const app = Fastify()
  const prove = prover({ people, transact, clock })
  const identify = identifier({ pool, secret: SECRET, publicUrl: PUBLIC_URL, clock, prove })
  const admins = async () => []
  await mountPeople(app, { people, publicUrl: PUBLIC_URL, transact, clock, privateIssuers, ratePerMinute })
  await mountRest(app, routes, { transact, clock, identify, admins, wake: () => {}, ports, ratePerMinute: 1_000_000 })

  const within = <T>(work: (ctx: ReturnType<typeof contextOf>) => Promise<T>, tenantId = NOWHERE) =>
    transact({ reach: 'network' }, (db) =>
      work(contextOf({ tenantId, actor: stranger, reach: 'network', now: clock(), db, address: '', language: 'en', expects: null, changes: [] })),
    )
  return {
    app,
    within,
    pass: (ms: number) => {
      ahead += ms
    },
    browser: () => browser(app),
    /** A person with a password, and a place in each of so many new companies. */
    async person(companies = 1, email = `person${++count}.${process.pid}@hanbit.example`) {
      const { id } = await within((ctx) => makePerson(ctx, { name: '김민지', email, language: 'ko', password: PASSWORD }))
      const tenantIds: Id<'tenant'>[] = []
      for (let n = 0; n < companies; n++) {
        const { id: tenantId } = await within((ctx) => createTenant(ctx, { name: `Hanbit ${n}`, kind: 'partner', country: 'KR' }))
        await within((ctx) => addMember(ctx, { userId: id, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] }), tenantId)
        tenantIds.push(tenantId)
      }
      return { id, email, tenantIds }
    },
    /** The letters asked for to an address, the oldest first. */
    lettersTo: (email: string) =>
      within(async ({ db }) => {
        const rows = await db.select().from(outbox).orderBy(outbox.id)
        const facts = rows.map((row) => row.facts as { letter?: string; to?: string; facts: Record<string, string> })
        return facts.filter(({ to }) => to === email)
      }),
    close: async () => {
      await app.close()
      await people.close()
    },
  }
} // biome-ignore format: few lines

let count = 0
type Sent = { headers?: Record<string, string>; origin?: string }

/** A browser of its own: keeps cookies, has an address, and says where its requests come from. */
function browser(app: FastifyInstance) {
  const jar = new Map<string, string>()
  const remoteAddress = `10.${process.pid % 250}.${Math.floor(++count / 250)}.${count % 250}`
  return {
    jar,
    remoteAddress,
    async call(
      method: InjectOptions['method'],
      url: string,
      payload?: object,
      { headers, origin = PUBLIC_URL }: Sent = {},
    ) {
      const response = await app.inject({
        method: method ?? 'GET',
        url: `/rest${url}`,
        remoteAddress,
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          origin,
          'accept-language': 'en',
          ...headers,
        },
        ...(payload && { payload }),
      })
      for (const { name, value, maxAge } of response.cookies as { name: string; value: string; maxAge?: number }[]) {
        if (maxAge === 0 || value === '') jar.delete(name)
        else jar.set(name, encodeURIComponent(value))
      }
      const isJson = String(response.headers['content-type']).includes('json')
      return { status: response.statusCode, body: isJson ? response.json() : null, headers: response.headers }
    },
    signIn(email: string, password = PASSWORD) {
      return this.call('POST', '/auth/sign-in/email', { email, password })
    },
  }
}
