import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { contextOf } from '#kernel/context.ts'
import { keep } from '#modules/audit/index.ts'
import { fileView, keepFile, refuseFile, takeIn } from '#modules/files/index.ts'
import { authorize } from './authorize.ts'
import type { House } from './mount.ts'
import { languageOf } from './problem.ts'

/** `POST /files`: the one route whose body is not JSON. The content arrives first, outside any transaction; then its record is kept. */
export function uploads(house: House, bytesMax: number) {
  return async (rest: FastifyInstance) => {
    await rest.register(multipart, { limits: { files: 1, fields: 0, fileSize: bytesMax + 1 } })
    rest.post(
      '/files',
      { schema: { consumes: ['multipart/form-data'], response: { 200: fileView.schema } } },
      async (request) => {
        const { actor, hasCompany } = request.who
        await authorize('files:keep', actor, hasCompany, {}, house.admins)
        const part = await request.file()
        if (!part) throw refuseFile.empty({}, { field: 'file' })
        const content = await takeIn(actor.tenantId, part.filename, part.file, bytesMax)
        const now = house.clock()
        const language = languageOf(request.headers['accept-language'])
        return house.transact({ reach: 'tenant', tenantId: actor.tenantId }, async (db) => {
          const ctx = contextOf({
            tenantId: actor.tenantId,
            actor,
            reach: 'tenant',
            db,
            now,
            address: request.ip,
            language,
            expects: null,
            changes: [],
          })
          const row = await keepFile(ctx, content)
          await keep(ctx, { operation: 'POST /files', requestId: request.id })
          return fileView.show(row, ctx)
        })
      },
    )
  }
}
