/** The heaviest things one server may be asked for at the same moment, done in a process of their own with the house loaded. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Id } from '#kernel/id.ts'
import { evidencePdf } from '#modules/agreements/acceptances/document.ts'
import { newKeys } from '#modules/agreements/acceptances/evidence.ts'
import { folderAt } from '#modules/files/index.ts'
import '../src/house.ts'
import { evidence, packed } from './evidence.ts'

const PDFS = 20
const UPLOAD_BYTES = 25 * 1_048_576

function* content() {
  yield Buffer.from('%PDF-1.7\n')
  const piece = Buffer.alloc(65_536, 'a')
  for (let sent = piece.length; sent < UPLOAD_BYTES - 64; sent += piece.length) yield piece
  yield Buffer.from('\n%%EOF\n')
}

const root = mkdtempSync(join(tmpdir(), 'heavy-'))
const tenantId = '01900000-0000-7000-8000-000000000002' as Id<'tenant'>
const arrival = { name: 'register.pdf', stream: Readable.from(content()), bytesMax: UPLOAD_BYTES }
const pack = packed(evidence, newKeys())
const [file, ...papers] = await Promise.all([
  folderAt(root).takeIn(tenantId, arrival),
  ...Array.from({ length: PDFS }, (_, n) => evidencePdf(pack, n % 2 ? 'en' : 'ko')),
])
rmSync(root, { recursive: true })
console.log(JSON.stringify({ bytes: file.size, papers: papers.length, peakMb: process.resourceUsage().maxRSS / 1024 }))
