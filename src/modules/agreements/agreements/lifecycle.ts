import { machine } from '#kernel/machine.ts'

/** The life of one version of the partner agreement in one region. What was published is never written again. */
export const lifecycle = machine('agreement', {
  draft: { publish: 'published', drop: 'dropped' },
  published: { supersede: 'superseded', withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: {},
  dropped: {},
})
