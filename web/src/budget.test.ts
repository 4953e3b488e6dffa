import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUDGET_BYTES, firstScreenBytes, screens } from '../budget.ts'

const dist = mkdtempSync(join(tmpdir(), 'web-'))
beforeAll(() => {
  const env = { ...process.env, NODE_ENV: 'production' } // else React's development build is weighed
  execFileSync('node_modules/.bin/vite', ['build', '--outDir', dist, '--logLevel', 'error'], { env })
}, 120_000)
afterAll(() => rmSync(dist, { recursive: true }))

test.each(Object.entries(screens))('the first screen of a %s weighs no more than it may', (_, parts) => {
  const bytes = firstScreenBytes(dist, parts)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES)
})
