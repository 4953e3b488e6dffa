import type { FastifyInstance } from 'fastify'
import type { People } from '#api/people.ts'
import type { Config } from '#config'
import type { Transact } from '#database/open.ts'
import type { Vault } from '#kernel/vault.ts'
import { enrolCodes } from './codes.ts'
import { checkedImport } from './imports.ts'
import { pages } from './pages.ts'
import { seed } from './seed.ts'

export type DemoNeeds = {
  readonly transact: Transact
  readonly clock: () => Date
  readonly people: People
  readonly vault: Vault
  readonly config: Config
}

/** The demo network and its pages: nothing of it exists outside demo mode. */
export async function openDemo(app: FastifyInstance, needs: DemoNeeds) {
  await seed(needs)
  await checkedImport(needs)
  await enrolCodes(needs)
  await pages(app, needs)
}
