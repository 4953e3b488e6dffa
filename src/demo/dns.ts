import type { FastifyInstance } from 'fastify'
import type { Transact } from '#database/open.ts'
import { type Dns, demoRecordsOf, publishDemoRecord } from '#modules/access/index.ts'
import { inNetworkOf } from '#worker/worker.ts'
import type { DemoNeeds } from './demo.ts'

type Asked = { Body: { name?: unknown; txt?: unknown } | null }
/** A proof of ours for an invented domain: nothing else goes into the demo's DNS. */
const NAME = /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/
const PROOF = /^guildhall-(proof|late-claim|recovery)=[0-9a-f]{32}$/

/** `POST /demo/dns`: publishes the record that proves a domain, where there is no name server to log in to. */
export function dns(app: FastifyInstance, needs: DemoNeeds) {
  const inNetwork = inNetworkOf(needs)
  app.post<Asked>('/demo/dns', async (request, reply) => {
    const { name, txt } = request.body ?? {}
    if (typeof name !== 'string' || typeof txt !== 'string' || !NAME.test(name) || !PROOF.test(txt))
      return reply.code(400).send({ title: 'A name and a proof are wanted here.' })
    await inNetwork((ctx) => publishDemoRecord(ctx, { name, txt }))
    return reply.code(204).send()
  })
}

/** The demo's name server: knows the invented domains alone. */
export const demoDns = (transact: Transact): Dns => ({
  txt: (name) => transact({ reach: 'network' }, (db) => demoRecordsOf({ db }, name)),
})
