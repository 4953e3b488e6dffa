import type { FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { versionOf } from '../etag.ts'
import { bodyOf, choiceIn } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, selfOf } from '../resource.ts'

const find = operation('GET /account-settings/:name')
const set = operation('PUT /account-settings/:name')

/** The settings there are. */
const NAMES = ['accessDays', 'accessExtends'] as const
const named = (request: FastifyRequest) => {
  const { name: written } = request.params as { name: string } // as its line names it
  const name = choiceIn(/^\d+$/.test(written) ? '?' : written, NAMES, 'name')
  if (!name) throw refuse.wordUnknown({ word: written.slice(0, 60), property: 'name' }, { field: 'name' })
  return { name }
}
const wanted = (request: FastifyRequest) => {
  const value = bodyOf(request).text('value')
  if (!value?.trim()) throw refuse.propertyMissing({ property: 'value' }, { field: 'value' })
  return { ...named(request), value }
}
const expects = (request: FastifyRequest) => versionOf(request, named(request).name)

const written = ({ name, value, version }: Answers<typeof find>, request: FastifyRequest) => ({
  ...{ name, value, links: selfOf(addressOf(request)) },
  ...attributesOf('AccountSetting', { id: name, version }),
})

/** What a company has decided once; known to the libraries of clients alone, without a published form. */
// biome-ignore format: a table
export const accountsettings: readonly Line[] = [
  line({ at: 'GET /v1/accountsettings/:name', runs: find, reads: named,           writes: written }),
  line({ at: 'PUT /v1/accountsettings/:name', runs: set,  reads: wanted, expects, writes: written }),
]
