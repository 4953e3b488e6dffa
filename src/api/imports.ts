import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { contextOf } from '#kernel/context.ts'
import { keep } from '#modules/audit/index.ts'
import { importView, type Table, tableOf, takeFile, typeOf, Uploading, wholeTableOf } from '#modules/migration/index.ts'
import type { House } from './operate.ts'
import { languageOf } from './problem.ts'
import { arriving, letIn } from './uploads.ts'
import { closed } from './validate.ts'

const endpoint = 'POST /vendor/imports'

/** A file of the old centre: it arrives and is looked at to its end outside any transaction, then its rows are taken in one, as a stream. */
export function importUploads(house: House, bytesMax: number) {
  return async (rest: FastifyInstance) => {
    const schema = {
      consumes: ['multipart/form-data'],
      querystring: closed(Uploading),
      response: { 200: importView.schema },
    }
    rest.post('/vendor/imports', { schema, ...letIn({ endpoint, may: 'imports:manage' }, house) }, async (request) => {
      const { actor } = request.who
      const { kind, ...chosen } = request.query as Static<typeof Uploading>
      const seen: { table?: Table } = {}
      const look = async (path: string, name: string) => {
        seen.table = await wholeTableOf(path, name, chosen)
        return typeOf[seen.table.format]
      }
      const content = await arriving(request, house, { bytesMax, look })
      const path = await house.ports.contents.pathOf(actor.tenantId, content.sha256)
      const { table = await tableOf(path, content.name, chosen) } = seen
      const about = { tenantId: actor.tenantId, reach: 'network' } as const
      return house.transact(about, async (db) => {
        const ctx = contextOf({ ...about, db, ...askedBy(request), now: house.clock() })
        const row = await takeFile(ctx, { kind, content, path, table })
        await keep(ctx, { operation: endpoint, requestId: request.id })
        return importView.show(row, ctx)
      })
    })
  }
}

const askedBy = (request: FastifyRequest) => ({
  actor: request.who.actor,
  address: request.ip ?? '', // who has hung up has none
  language: languageOf(request.headers['accept-language']),
  expects: null,
  changes: [],
})
