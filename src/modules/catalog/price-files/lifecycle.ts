import { machine } from '#kernel/machine.ts'

/** The life of a file of prices: looked at line by line, then published now or on a day, or dropped. */
// biome-ignore format: a table
export const lifecycle = machine('priceFile', {
  checked:   { schedule: 'scheduled', publish: 'published', drop: 'dropped' },
  scheduled: { schedule: 'scheduled', publish: 'published', drop: 'dropped' },
  published: {},
  dropped:   {},
})
