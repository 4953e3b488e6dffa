import { machine, type StateOf } from '#kernel/machine.ts'

/** What the vendor's systems were told of a subscription: they answer now, later, or not at all. What has changed since is told anew. */
// biome-ignore format: a table
export const lifecycle = machine('provisioning', {
  waiting: { confirm: 'done', defer: 'asked',   refuse: 'failed', change: 'waiting' },
  asked:   { confirm: 'done', defer: 'asked',   refuse: 'failed', change: 'waiting' },
  done:    { change: 'waiting' },
  failed:  { confirm: 'done', retry: 'waiting', change: 'waiting' },
})
export type State = StateOf<typeof lifecycle>
