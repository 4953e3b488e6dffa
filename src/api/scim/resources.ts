import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Route } from '#kernel/route.ts'
import { directory } from '#modules/access/index.ts'
import { type Line, line } from '../lines.ts'
import { type Asked, chosenOf, idOf, listed, pageOf, queryOf, RESULTS_MAX, searchOf, sent, versionSeen, wants } from './asked.ts' // biome-ignore format: one line
import type { Names } from './filter.ts'
import * as group from './group.ts'
import { type Step, stepsOf } from './patch.ts'
import * as user from './user.ts'

/** One kind of resource: where it stands, which of our operations keep it, and how it is read and shown. */
type Kind<Row extends { id: string }> = {
  readonly at: `/${string}`
  readonly runs: Readonly<Record<'search' | 'find' | 'create' | 'change' | 'end', Route>>
  readonly names: Names
  /** More of a search than a page and a filter, and how much of it is given at once. */
  readonly asks: (asked: Asked) => { readonly most: number; readonly more: object }
  readonly wholeOf: (body: unknown) => object
  readonly replacementOf: (body: unknown) => object
  readonly changesOf: (steps: readonly Step[]) => object
  readonly shown: (row: Row, base: string) => { readonly meta: { readonly location: string; readonly version: string } }
}

/** The requests of RFC 7644 (3) on a kind of resource, and which of our operations each of them is. */
function linesOf<Row extends { id: string }>(kind: Kind<Row>, base: string): Line[] {
  const { at, runs, names, asks, wholeOf, replacementOf, changesOf, shown } = kind
  const page = (asked: Asked) => pageOf(asked, names, asks(asked).most)
  const searched = (asked: (request: FastifyRequest) => Asked) => ({
    runs: runs.search,
    reads: (request: FastifyRequest) => ({ ...page(asked(request)), ...asks(asked(request)).more }),
    writes: ({ total, items }: { total: number; items: Row[] }, request: FastifyRequest) => {
      const resources = items.map((one) => chosenOf(shown(one, base), asked(request)))
      return listed(resources, total, page(asked(request)).skip)
    },
  })
  const writes = (row: Row, request: FastifyRequest, reply: FastifyReply) => sent(shown(row, base), request, reply)
  const created = (row: Row, request: FastifyRequest, reply: FastifyReply) =>
    sent(shown(row, base), request, reply.code(201).header('location', `${base}${at}/${row.id}`))
  const change = { runs: runs.change, expects: versionSeen, writes }
  const replaced = (request: FastifyRequest) => ({ ...replacementOf(request.body), ...idOf(request) })
  const patched = (request: FastifyRequest) => ({ ...changesOf(stepsOf(request.body)), ...idOf(request) })
  const gone = (_: null, _request: FastifyRequest, reply: FastifyReply) => reply.code(204).send()
  // biome-ignore format: a table
  return [
    line({ at: `GET ${at}`,           ...searched(queryOf) }),
    line({ at: `POST ${at}/.search`,  ...searched(searchOf) }),
    line({ at: `GET ${at}/:id`,       runs: runs.find,   reads: idOf,                          writes }),
    line({ at: `POST ${at}`,          runs: runs.create, reads: ({ body }) => wholeOf(body),   writes: created }),
    line({ at: `PUT ${at}/:id`,       ...change,         reads: replaced }),
    line({ at: `PATCH ${at}/:id`,     ...change,         reads: patched }),
    line({ at: `DELETE ${at}/:id`,    runs: runs.end,    reads: idOf, expects: versionSeen,    writes: gone }),
  ]
}

const { searchPeople, findPerson, provision, changePerson, withdraw } = directory
const { searchGroups, findGroup, createGroup, changeGroup, endGroup } = directory
/** With everyone who is in them, groups are given few at once. */
const FILLED_MAX = 20

/** Users and groups on this wire. */
export const resources = (base: string): Line[] => [
  ...linesOf(
    {
      ...user,
      at: '/Users',
      runs: { search: searchPeople, find: findPerson, create: provision, change: changePerson, end: withdraw },
      asks: () => ({ most: RESULTS_MAX, more: {} }),
    },
    base,
  ),
  ...linesOf(
    {
      ...group,
      at: '/Groups',
      runs: { search: searchGroups, find: findGroup, create: createGroup, change: changeGroup, end: endGroup },
      asks: (asked) => {
        const members = wants(asked, 'members')
        return { most: members ? FILLED_MAX : RESULTS_MAX, more: { members } }
      },
    },
    base,
  ),
]
