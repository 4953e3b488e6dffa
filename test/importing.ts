import Fastify, { type FastifyInstance } from 'fastify'
import { importUploads } from '#api/imports.ts'
import { mountRest } from '#api/rest.ts'
import type { Actor } from '#kernel/context.ts'
import { NETWORK, newId } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import type { ImportKind } from '#modules/migration/index.ts'
import { testDatabase } from './database.ts'
import { settle } from './hearing.ts'
import { type Office, office } from './office.ts'
import { ports } from './ports.ts'

let sender: { actor: Actor; clock: () => Date }
let app: Promise<FastifyInstance> | undefined
const theApp = () => {
  app ??= opened()
  return app
}
async function opened() {
  const { transact } = await testDatabase()
  const fastify = Fastify({ genReqId: () => newId<'request'>() })
  const house = {
    ...{ transact, ports, clock: () => sender.clock(), wake: () => {}, admins: async () => [] },
    identify: async () => ({ actor: sender.actor, hasCompany: true }),
  }
  await mountRest(fastify, [], { ...house, ratePerMinute: 1_000_000, more: withForms(house) })
  return fastify
}
const withForms = (house: Parameters<typeof importUploads>[0]) => async (rest: FastifyInstance) => {
  const { default: multipart } = await import('@fastify/multipart')
  await rest.register(multipart)
  await importUploads(house, ports.limits.importBytesMax)(rest)
}

/** The vendor's desk with files of the old centre: uploads one over HTTP, calls the API, and lets the house do what waits. */
export async function importing(role: Role = 'partnerManager', o?: Office) {
  const here = o ?? (await office())
  const call = here.vendor(role)
  const upload = async (kind: ImportKind, name: string, content: string | Buffer, query = '') => {
    sender = { actor: here.actorOf(role), clock: here.clock }
    const head = `--cut\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--cut--\r\n')])
    const headers = { 'content-type': 'multipart/form-data; boundary=cut' }
    const response = await (await theApp()).inject({
      method: 'POST',
      url: `/rest/vendor/imports?kind=${kind}${query}`,
      payload,
      headers,
    })
    return { status: response.statusCode, body: response.json() }
  }
  const work = () => settle({ tenantId: NETWORK, clock: here.clock })
  /** A file taken, checked, and run if wanted: the import as it stands then. */
  const bring = async (kind: ImportKind, content: string, until: 'checked' | 'done' = 'done') => {
    const { body } = await upload(kind, `${kind}.csv`, content)
    for (const endpoint of ['POST /vendor/imports/:id/check', 'POST /vendor/imports/:id/run'] as const) {
      await call(endpoint, { id: body.id })
      await work()
      if (until === 'checked') break
    }
    return (await call('GET /vendor/imports/:id', { id: body.id })).body
  }
  return { here, call, upload, work, bring }
}
