import { machine } from '#kernel/machine.ts'

/** The life of a key that signs a tenant's tokens: what is retired signs nothing new, and still proves what it signed. */
export const lifecycle = machine('tokenKey', {
  active: { retire: 'retired' },
  retired: {},
})
