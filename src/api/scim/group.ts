import type { ChangedGroup, DirectoryGroup } from '#modules/access/index.ts'
import type { Names } from './filter.ts'
import { READ_ONLY, recordOf, type Step, said, textOf } from './patch.ts'
import { refuse } from './refusals.ts'

export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'

/** What groups are searched by. */
export const names: Names = {
  id: 'id',
  displayName: 'displayName',
  externalId: 'externalId',
  members: 'member',
  'members.value': 'member',
  'meta.lastModified': 'updatedAt',
}

type Says = {
  name?: unknown
  externalId?: unknown
  turns: { how: ChangedGroup['turns'][number]['how']; memberIds: string[] }[]
}

/** Members as they come: a list of values, one alone, or their ids. */
function idsIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.map((one) => textOf(typeof one === 'string' ? one : recordOf(one).value, 'members.value').toLowerCase())
}
const keyOf = (value: unknown) => (value === null || value === '' ? null : textOf(value, 'externalId'))

/** A whole group (POST, PUT); what is not known here is passed over. */
export function wholeOf(body: unknown) {
  const { schemas, ...rest } = recordOf(body)
  if (!said(schemas, GROUP)) throw refuse.schemaMissing({ schema: GROUP }, { field: 'schemas' })
  const given = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.toLowerCase(), value]))
  const { displayname: name, externalid = null, members = [] } = given
  return { name: textOf(name, 'displayName'), externalId: keyOf(externalid), memberIds: idsIn(members ?? []) }
}

/** A whole group put in the place of the one before. */
export function replacementOf(body: unknown) {
  const { memberIds, ...rest } = wholeOf(body)
  return { ...rest, turns: [{ how: 'fill', memberIds }] }
}

const ONE_MEMBER = /^members\[\s*value\s+eq\s+"([^"]*)"\s*\]$/i
/** What the steps of a patch say of a group, in their order. */
export function changesOf(steps: readonly Step[]): Says {
  const says: Says = { turns: [] }
  for (const step of steps) {
    const member = ONE_MEMBER.exec(step.path)?.[1]
    if (member !== undefined)
      says.turns.push({ how: step.op === 'remove' ? 'remove' : 'add', memberIds: [member.toLowerCase()] })
    else readStep(step, says)
  }
  return says
}

function readStep({ op, path, value }: Step, says: Says) {
  if (READ_ONLY.test(path)) throw refuse.readOnly({ attribute: path.slice(0, 60) }, { field: 'path' })
  const wire = path.toLowerCase()
  if (wire === 'members') says.turns.push(turnOf(op, value))
  else if (wire === 'externalid') says.externalId = op === 'remove' ? null : keyOf(value)
  else if (wire !== 'displayname') throw refuse.pathUnknown({ path: path.slice(0, 60) }, { field: 'path' })
  else if (op === 'remove') throw refuse.needed({ attribute: 'displayName' }, { field: 'path' })
  else says.name = textOf(value, 'displayName')
}

/** Who comes, goes, or stays alone; a removal that names nobody empties the group. */
function turnOf(op: Step['op'], value: unknown): Says['turns'][number] {
  const isNobody = value === undefined || value === null
  if (op === 'remove') return isNobody ? { how: 'fill', memberIds: [] } : { how: 'remove', memberIds: idsIn(value) }
  return { how: op === 'add' ? 'add' : 'fill', memberIds: idsIn(value ?? []) }
}

/** A group as RFC 7643 (4.2) has it. */
export const shown = (g: DirectoryGroup, base: string) => ({
  schemas: [GROUP],
  id: g.id,
  ...(g.externalId !== null && { externalId: g.externalId }),
  displayName: g.name,
  members: g.members.map(({ id, name }) => ({ value: id, $ref: `${base}/Users/${id}`, display: name, type: 'User' })),
  meta: {
    resourceType: 'Group',
    created: g.createdAt,
    lastModified: g.updatedAt,
    location: `${base}/Groups/${g.id}`,
    version: `W/"${g.version}"`,
  },
})
