import { machine } from '#kernel/machine.ts'

/** The life of a consent: given, and taken back by either side or with the end of the relationship. */
// biome-ignore format: a table
export const lifecycle = machine('consent', {
  given:     { withdraw: 'withdrawn' },
  withdrawn: {},
})
