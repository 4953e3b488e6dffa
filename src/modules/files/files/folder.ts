/** Where contents lie: a folder, one file a hash, apart by tenant. Another store would be another such file. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Id } from '#kernel/id.ts'
import type { Content } from './commands.ts'
import { lookAt } from './marks.ts'
import { plainName, refuse, typeOf } from './rules.ts'

/** What arrives: under which name, as what stream, and how large it may be. */
export type Arrival = {
  readonly name: string
  readonly stream: Readable
  readonly bytesMax: number
  /** Looks at what has arrived and says its type, or refuses it; without it, what may be attached decides. */
  readonly look?: (path: string, name: string) => Promise<string>
}
/** The port to where contents lie. */
export type Contents = {
  /** Takes a content in: counts, hashes and looks at it while it arrives; a name that lies or a content cut off leaves nothing behind. */
  readonly takeIn: (tenantId: Id<'tenant'>, arrival: Arrival) => Promise<Content>
  /** A file of this machine that a content can be read from piece by piece. */
  readonly pathOf: (tenantId: Id<'tenant'>, sha256: string) => Promise<string>
  /** A content by its hash; proved on the way out. */
  readonly contentOf: (tenantId: Id<'tenant'>, sha256: string) => Promise<Uint8Array>
}
declare module '#kernel/outside.ts' {
  interface Ports {
    readonly contents: Contents
  }
}

/** Contents kept in a folder of this machine. */
export const folderAt = (root: string): Contents => ({
  takeIn: (tenantId, arrival) => takeIn(join(root, tenantId), arrival),
  pathOf: async (tenantId, sha256) => placeOf(join(root, tenantId), sha256),
  contentOf: (tenantId, sha256) => contentOf(join(root, tenantId), sha256),
})

const placeOf = (folder: string, sha256: string) => join(folder, sha256.slice(0, 2), sha256)

async function takeIn(folder: string, { name: given, stream, bytesMax, look = lookFor }: Arrival): Promise<Content> {
  const draft = join(folder, `arriving-${randomUUID()}`)
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
  try {
    const { size, sha256 } = await write(draft, stream, bytesMax)
    const name = plainName(given)
    const type = await look(draft, name)
    const place = placeOf(folder, sha256)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(draft, place)
    return { name, type, size, sha256 }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function write(path: string, stream: Readable, bytesMax: number) {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > bytesMax) throw refuse.tooLarge({ limit: Math.floor(bytesMax / 1_048_576) }, { field: 'file' })
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (size === 0) throw refuse.empty({}, { field: 'file' })
  return { size, sha256: hash.digest('hex') }
}

/** What the content shows itself to be, once it lies there whole. */
async function lookFor(path: string, name: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const at = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
      return buffer.subarray(0, bytesRead)
    }
    const { type, isWhole } = await lookAt({ size, at })
    if (!isWhole) throw refuse.cutOff({}, { field: 'file' })
    return typeOf(name, type)
  } finally {
    await file.close()
  }
}

async function contentOf(folder: string, sha256: string): Promise<Uint8Array> {
  const place = placeOf(folder, sha256)
  if (!(await stat(place).catch(() => null))) throw refuse.missingContent()
  const content = await readFile(place)
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw refuse.missingContent()
  return content
}
