// Everything `npm test` checks, one after the other; a failure does not stop the rest. The last line is the sum.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const REPORT = 'test-results/vitest.json'
const only = process.argv.slice(2) // names of test files: then these alone, and no other check

const tests = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...only]
// biome-ignore format: a table
const checks = [
  ['a browser to test with',   ['node', 'scripts/browser.mjs']],
  ['format and lint',          ['biome', 'check', '.']],
  ['types',                    ['tsc', '--noEmit', '--checkers', '1', '-p', '.']],
  ['nothing unused',           ['knip']],
  ['the web app builds',       ['sh', 'scripts/build.sh', '--logLevel', 'warn']],
]

/** Runs a check, says how it went and how long it took, and whether it passed. */
function passes(name, [program, ...rest]) {
  const began = performance.now()
  const { status, error } = spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)${error ? ` ${error.message}` : ''}`)
  return status === 0
}

/** Tests by their own count. A file that does not load has none, so it counts as one failure; so does a run that breaks off. */
function testsOf(passed) {
  const report = read()
  if (!report) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + unloaded.length
  return { passed: report.numPassedTests, failed: Math.max(failed, passed ? 0 : 1) }
}

function read() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'))
  } catch {
    return undefined // it broke off before it could write
  }
}

mkdirSync('test-results', { recursive: true })
rmSync(REPORT, { force: true })
const results = only.length > 0 ? [] : checks.map(([name, command]) => passes(name, command))
const sum = testsOf(passes('tests', tests))
const failed = sum.failed + results.filter((passed) => !passed).length
console.log(`${sum.passed + results.filter(Boolean).length} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
