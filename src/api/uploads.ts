import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { contextOf } from '#kernel/context.ts'
import { keep } from '#modules/audit/index.ts'
import { type Arrival, type Content, fileView, keepFile, refuseFile } from '#modules/files/index.ts'
import { mustStillAct } from './acting.ts'
import { authorize, type Wanted } from './authorize.ts'
import type { House } from './operate.ts'
import { languageOf } from './problem.ts'

/** `POST /files`: the one route whose body is not JSON. The content arrives first, outside any transaction; then its record is kept. */
export function uploads(house: House, bytesMax: number) {
  return async (rest: FastifyInstance) => {
    await rest.register(multipart, { limits: { files: 1, fields: 0, fileSize: bytesMax + 1 } })
    rest.post(
      '/files',
      {
        schema: { consumes: ['multipart/form-data'], response: { 200: fileView.schema } },
        ...letIn({ endpoint: 'POST /files', may: 'files:keep' }, house),
      },
      async (request) => {
        const { actor } = request.who
        const content = await arriving(request, house, { bytesMax })
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
          await mustStillAct(ctx)
          const row = await keepFile(ctx, content)
          await keep(ctx, { operation: 'POST /files', requestId: request.id })
          return fileView.show(row, ctx)
        })
      },
    )
  }
}

/** Whoever may not upload is told so before anything of the request is looked at: a stranger learns nothing of our shapes. */
export const letIn = (wanted: Wanted, { admins }: Pick<House, 'admins'>) => ({
  preParsing: (request: FastifyRequest) => authorize(wanted, request.who, {}, admins),
})

/** The bytes of the first part, if no other follows it: of two files, none is the one that was meant. */
async function* alone(file: Readable, parts: AsyncIterator<unknown>) {
  yield* file
  if (!(await parts.next()).done) throw refuseFile.notOneFile({}, { field: 'file' })
}

/** Parts are told apart by a line that is there, and shorter than the parser's 256 bytes. */
const NO_BOUNDARY = /boundary not found|needle cannot have a length/i
/** The one file of the form, taken in; a form that is none, or breaks off, is the sender's mistake and said so. */
export async function arriving(
  request: FastifyRequest,
  { ports }: Pick<House, 'ports'>,
  { bytesMax, look, part = 'file' }: Omit<Arrival, 'name' | 'stream'> & { readonly part?: string | null },
): Promise<Content> {
  if (!request.isMultipart()) throw refuseFile.notOneFile({}, { field: 'file' })
  try {
    const { filename, stream } = await theFile(request, bytesMax, part)
    const arrival = { name: filename, stream, bytesMax, ...(look && { look }) }
    return await ports.contents.takeIn(request.who.actor.tenantId, arrival)
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (/^FST_(FILES|FIELDS|PARTS)_LIMIT$|^FST_PROTO_VIOLATION$/.test(code) || NO_BOUNDARY.test(message))
      throw refuseFile.notOneFile({}, { field: 'file' })
    if (/unexpected end|terminated early|malformed part/i.test(message)) throw refuseFile.cutOff({}, { field: 'file' })
    throw error
  }
}

/** The part that is the file, by its name where it has to have one. */
async function theFile(request: FastifyRequest, bytesMax: number, name: string | null) {
  const parts = request.parts({ limits: { files: 1, fields: 0, fileSize: bytesMax + 1 } })
  const { value: part } = await parts.next()
  if (!part) throw refuseFile.empty({}, { field: 'file' })
  if (part.type !== 'file' || (name !== null && part.fieldname !== name))
    throw refuseFile.notOneFile({}, { field: 'file' })
  return { filename: part.filename, stream: Readable.from(alone(part.file, parts)) }
}
