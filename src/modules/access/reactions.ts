import type { Reaction } from '#kernel/reaction.ts'
import type { Dns } from './domains/dns.ts'
import { reactions as domains } from './domains/reactions.ts'

/** What the module does on hearing a fact; it asks the world's name servers through the port it is given. */
export const reactions = (ports: { dns: Dns }): Reaction[] => [...domains(ports)]
