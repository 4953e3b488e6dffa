import { NOWHERE } from '#database/open.ts'
import { type Actor, type Ctx, contextOf } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'

const nobody: string = NOWHERE

/** Whoever calls without saying who: public forms are open to them, and nothing else. */
export const stranger: Actor = {
  kind: 'stranger',
  id: nobody as Id<'user'>, // the nil UUID names no person
  name: '',
  email: '',
  language: 'en',
  sessionId: null,
  tenantId: NOWHERE,
  grants: [],
  standings: {},
  steppedUp: false,
  proven: null,
  acting: null,
}

/** The network as it is entered by nobody yet: where the sign-in library asks for something of ours. */
export const strangerContext = (given: Pick<Ctx, 'db' | 'now'> & Partial<Pick<Ctx, 'tenantId' | 'language'>>): Ctx =>
  contextOf({
    ...{ tenantId: NOWHERE, actor: stranger, reach: 'network', address: '', language: 'en' },
    ...{ expects: null, changes: [] },
    ...given,
  })
