import { Progress as Bar } from '@mantine/core'
import { numberOf } from './Amount.tsx'
import { say } from './say.ts'

/** Long work: how much of how much is done. */
export function Progress({ title, done, all }: { title: string; done: number; all: number }) {
  return (
    <div>
      <Bar.Root size="lg" radius="sm">
        <Bar.Section value={all > 0 ? (done / all) * 100 : 0} aria-label={title} />
      </Bar.Root>
      <small>{say('kit.progress', { done: numberOf(done), all: numberOf(all) })}</small>
    </div>
  )
}
