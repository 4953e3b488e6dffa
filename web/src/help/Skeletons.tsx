import { Skeleton } from '@mantine/core'
import { say } from '../kit/say.ts'

/** A text on its way. */
export const Skeletons = () => (
  <div role="status" aria-label={say('kit.loading')}>
    {[60, 92, 85, 88, 40, 90, 76].map((width) => (
      <Skeleton key={width} height={18} mb={14} width={`${width}%`} />
    ))}
  </div>
)
