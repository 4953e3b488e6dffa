import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes long, longest first: begun last, one of these would be walked alone while everything else has ended. */
const LONG = ['test/browser/look', 'test/browser/', 'killed.test.ts']
const rank = ({ moduleId }: TestSpecification) => {
  const found = LONG.findIndex((part) => moduleId.includes(part))
  return found < 0 ? LONG.length : found
}
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['test/cluster.ts'],
    isolate: false,
    maxWorkers: 3, // for two cores: half of the time a browser or a database is waited for
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000, // whatever else the machine has to do
    hookTimeout: 60_000,
  },
})
