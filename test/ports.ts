import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCalls } from '#kernel/calls.ts'
import type { Ports } from '#kernel/outside.ts'
import { vaultOf } from '#kernel/vault.ts'
import { folderAt } from '#modules/files/index.ts'
import { testGateway } from '#modules/levels/index.ts'
import { localRegistry } from '#modules/membership/index.ts'

/** Where the tests' contents lie. */
export const folder = mkdtempSync(join(tmpdir(), 'guildhall-files-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What the tests' name server knows; it has no answer for any other name. */
export const txtRecords = new Map<string, readonly string[]>()

/** The world as the tests have it: a folder of their own, a name server that knows what they wrote, the local registry. */
export const ports: Ports = {
  contents: folderAt(folder),
  dns: { txt: async (name) => txtRecords.get(name) ?? null },
  registry: localRegistry,
  vault: vaultOf('the secret of the tests'),
  calls: openCalls({ near: true }),
  callsAbroad: openCalls({ near: true }), // what listens in tests is near
  near: { calls: true, callsAbroad: true },
  gateway: testGateway,
  publicUrl: 'https://partners.aurora.example',
  limits: { documentBytesMax: 1_048_576, importBytesMax: 4_194_304 },
}
