import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const serve: string = JSON.parse(readFileSync('package.json', 'utf8')).scripts.serve

/** The server's own start sets how much memory its heap may take: what is heaviest at once must fit into it. */
test('twenty papers of evidence and an upload of 25 MB at once fit into the memory the production start allows', async () => {
  const command = serve.replace('dist-server/main.js', 'test/heavy.ts')
  expect(command).toMatch(/--max-old-space-size=\d+ test\/heavy\.ts$/)
  const { stdout } = await promisify(execFile)('sh', ['-c', command])
  const { papers, bytes, peakMb } = JSON.parse(stdout)
  expect([papers, bytes > 24 * 1_048_576]).toEqual([20, true])
  expect(peakMb).toBeLessThan(400)
}, 180_000)
