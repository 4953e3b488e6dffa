import Fastify from 'fastify'
import { mountRest } from '#api/rest.ts'
import { routes } from '#api/routes.ts'
import { vaultOf } from '#kernel/vault.ts'
import { noGateway } from '#modules/levels/index.ts'
import { houseActor } from '#worker/worker.ts'

/** The OpenAPI document of the routes alone: of a server without a database, asked once. */
export async function openapi(): Promise<Record<string, unknown>> {
  const app = Fastify()
  await mountRest(app, routes, {
    identify: async () => ({ actor: houseActor, hasCompany: false }),
    transact: unused,
    ports: {
      contents: { takeIn: unused, pathOf: unused, contentOf: unused },
      dns: { txt: unused },
      registry: { find: unused },
      vault: vaultOf(''),
      calls: unused,
      callsAbroad: unused,
      near: { calls: false, callsAbroad: false },
      gateway: noGateway,
      publicUrl: '',
      limits: { documentBytesMax: 0, importBytesMax: 0 },
    },
    admins: async () => [],
    clock: () => new Date(0),
    wake: () => {},
    ratePerMinute: 1_000,
  })
  const response = await app.inject('/rest/openapi.json')
  await app.close()
  return response.json()
}

const unused = async () => {
  throw new Error('This server is described, not used.')
}
