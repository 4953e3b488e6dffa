import { describe, expect, test } from 'vitest'
import { type Connected, connected, USER } from '#test/directory.ts'
import { placed } from '#test/places.ts'

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
const filtered = (d: Connected, filter: string, more = '') =>
  d.call('GET', `/Users?filter=${encodeURIComponent(filter)}${more}`)
const namesIn = ({ body }: { body: { Resources: { displayName: string }[] } }) =>
  body.Resources.map(({ displayName }) => displayName)

describe('a user', () => {
  test('of the RFC’s own example becomes a member, and is read back as they were sent', async () => {
    const d = await connected()
    const sent = {
      schemas: [USER],
      ...{ externalId: '701984', userName: 'bjensen', displayName: 'Babs Jensen', nickName: 'Babs', title: 'Tour Guide' },
      name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara', middleName: 'Jane' },
      emails: [{ value: 'babs@jensen.example', type: 'home' }, { value: d.mail('bjensen'), type: 'work', primary: true }],
      ...{ userType: 'Employee', active: true, password: 't1meMa$heen' },
    } // biome-ignore format: the RFC's
    const { status, body, headers } = await d.call('POST', '/Users', sent)
    const kept = { externalId: '701984', userName: 'bjensen', displayName: 'Babs Jensen', active: true }
    expect({ status, body }).toMatchObject({ status: 201, body: { ...kept, emails: [{ value: d.mail('bjensen') }] } })
    expect(headers.location).toBe(`https://partners.example/scim/v2/Users/${body.id}`)
    expect(headers['content-type']).toContain('application/scim+json')
    expect(JSON.stringify(body)).not.toContain('t1meMa')
    const read = await d.call('GET', `/Users/${body.id}`)
    expect(read.body).toEqual(body)
    expect(read.headers.etag).toBe(body.meta.version)
    expect(namesIn(await filtered(d, 'userName eq "BJENSEN"'))).toEqual(['Babs Jensen'])
    const { body: members } = await d.as('globalAdmin')('GET /members', {})
    expect(members.items).toMatchObject([{ id: body.id, name: 'Babs Jensen', grants: [], guest: false }])
  })

  test('at a domain the company has not proven is refused in words', async () => {
    const d = await connected()
    const { status, body } = await d.call('POST', '/Users', { schemas: [USER], userName: 'eve@elsewhere.example' })
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { schemas: [ERROR], status: '400', scimType: 'invalidValue' },
    })
    expect(body.detail).toContain(d.domain)
  })

  test('whose address has an account already becomes a member as the person they are', async () => {
    const [d, before] = [await connected(), await connected()]
    const { member, email, actor } = await placed(before.o, ['salesAgent'], { name: '박서준', domain: d.domain })
    const { status, body } = await d.call('POST', '/Users', { schemas: [USER], userName: email, displayName: 'Seojun' })
    expect({ status, name: body.displayName }).toEqual({ status: 201, name: '박서준' })
    const { body: here } = await d.as('globalAdmin')('GET /members/:id', { id: body.id })
    expect(here.userId).toBe(actor.id)
    expect(body.id).not.toBe(member.id)
  })

  test('created twenty times at once comes once, and the others are told it is there', async () => {
    const d = await connected()
    const answers = await Promise.all(Array.from({ length: 20 }, () => d.create('mina', { externalId: 'm-1' })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const others = answers.filter(({ status }) => status === 409)
    expect(others).toHaveLength(19)
    expect(others.every(({ body }) => body.scimType === 'uniqueness')).toBe(true)
    expect((await d.call('GET', '/Users')).body.totalResults).toBe(1)
  })

  test('keeps user name and externalId to themselves', async () => {
    const d = await connected()
    await d.create('mina', { externalId: 'm-1' })
    const { body: other } = await d.create('jun', { externalId: 'j-1' })
    for (const wanted of [{ userName: d.mail('MINA') }, { externalId: 'm-1' }]) {
      const { status, body } = await d.patch(`/Users/${other.id}`, { op: 'replace', value: wanted })
      expect({ status, type: body.scimType }).toEqual({ status: 409, type: 'uniqueness' })
    }
  })

  test('is put whole in the place of what was: what is not said is no longer so', async () => {
    const d = await connected()
    const { body } = await d.create('mina', { externalId: 'm-1', name: { givenName: '민아', familyName: '김' } })
    expect(body.displayName).toBe('김민아')
    const put = await d.call('PUT', `/Users/${body.id}`, {
      schemas: [USER],
      userName: d.mail('mina'),
      displayName: 'Mina Kim',
    })
    expect(put).toMatchObject({ status: 200, body: { displayName: 'Mina Kim', name: { formatted: 'Mina Kim' } } })
    expect([put.body.externalId, put.body.name.givenName]).toEqual([undefined, undefined])
    expect(put.body.meta.version).not.toBe(body.meta.version)
    const same = await d.call('PUT', `/Users/${body.id}`, {
      schemas: [USER],
      userName: d.mail('mina'),
      displayName: 'Mina Kim',
    })
    expect(same.body).toEqual(put.body)
  })
})

// biome-ignore format: a table
const patches: [what: string, operation: object, after: object][] = [
  ['a word for no',              { op: 'Replace', path: 'active', value: 'False' },                        { active: false }],
  ['a value without a path',     { op: 'replace', value: { active: false } },                              { active: false }],
  ['dotted names without a path',{ op: 'Add', value: { 'name.givenName': 'Min-a', 'name.familyName': 'Kim' } }, { name: { givenName: 'Min-a', familyName: 'Kim' } }],
  ['a path with its schema',     { op: 'replace', path: `${USER}:displayName`, value: 'Min' },             { displayName: 'Min' }],
  ['the work address as it is',  { op: 'Replace', path: 'emails[type eq "work"].value', value: '@' },      { active: true }],
  ['what is known and not kept', { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' },  { active: true }],
  ['another schema',             { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'X' }, { active: true }],
  ['a key of the directory',     { op: 'Add', path: 'externalId', value: 'key-1' },                        { externalId: 'key-1' }],
]
describe('a patch as directories really send it:', () => {
  test.each(patches)('%s', async (_, operation, after) => {
    const d = await connected()
    const { body } = await d.create('mina')
    const step = 'value' in operation && operation.value === '@' ? { ...operation, value: d.mail('mina') } : operation
    expect(await d.patch(`/Users/${body.id}`, step)).toMatchObject({ status: 200, body: { id: body.id, ...after } })
  })

  // biome-ignore format: a table
  test.each([
    ['another address',      { op: 'replace', path: 'emails[type eq "work"].value', value: 'new@elsewhere.example' }, 400, 'mutability'],
    ['a role',               { op: 'add', path: 'roles', value: [{ value: 'globalAdmin' }] },                         400, 'mutability'],
    ['no user name',         { op: 'remove', path: 'userName' },                                                      400, 'mutability'],
    ['an id',                { op: 'replace', path: 'id', value: 'x' },                                               400, 'mutability'],
    ['a path to nowhere',    { op: 'replace', path: 'shoeSize', value: 42 },                                          400, 'invalidPath'],
    ['a removal of nothing', { op: 'remove' },                                                                        400, 'noTarget'],
    ['a maybe',              { op: 'replace', path: 'active', value: 'maybe' },                                       400, 'invalidValue'],
    ['another operation',    { op: 'move', path: 'active', value: true },                                             400, 'invalidSyntax'],
  ])('%s is refused', async (_, operation, status, scimType) => {
    const d = await connected()
    const { body } = await d.create('mina')
    expect(await d.patch(`/Users/${body.id}`, operation)).toMatchObject({ status, body: { schemas: [ERROR], scimType } })
    expect((await d.call('GET', `/Users/${body.id}`)).body).toEqual(body)
  })
})

// biome-ignore format: a table
const questions: [filter: string, names: string[]][] = [
  ['userName sw "MI"',                                  ['Mina']],
  ['displayName co "N"',                                ['Mina', 'Jun', 'Hana']],
  ['emails.value ew ".example"',                        ['Mina', 'Jun', 'Hana']],
  ['emails[type eq "work"].value co "jun@"',            ['Jun']],
  ['externalId eq "K-1"',                               []],
  ['externalId eq "k-1"',                               ['Mina']],
  ['externalId pr',                                     ['Mina']],
  ['not (externalId pr)',                               ['Jun', 'Hana']],
  ['active eq false',                                   ['Hana']],
  ['active ne false and (displayName eq "jun" or displayName eq "hana")', ['Jun']],
  ['displayName eq "jun" or displayName eq "mina" and active eq false',   ['Jun']],
  [`${USER}:userName sw "jun"`,                         ['Jun']],
  ['meta.lastModified gt "2020-01-01T00:00:00Z"',       ['Mina', 'Jun', 'Hana']],
  ['meta.lastModified lt "2020-01-01T00:00:00Z"',       []],
  ['displayName eq "x\\" or 1=1 --"',                   []],
  ['displayName co "%"',                                []],
  ["displayName eq \"'; drop table members; --\"",      []],
]
describe('a filter', async () => {
  const d = await connected()
  await d.create('mina', { displayName: 'Mina', externalId: 'k-1' })
  await d.create('jun', { displayName: 'Jun' })
  await d.create('hana', { displayName: 'Hana', active: false })
  test.each(questions)('%s', async (filter, names) => expect(namesIn(await filtered(d, filter))).toEqual(names))

  // biome-ignore format: a table
  test.each([
    ['shoeSize eq 42'], ['displayName'], ['displayName like "x"'], ['displayName eq'], ['(displayName eq "x"'], ['active gt true'],
    ['displayName eq "x" and'], ['displayName eq 7'], ['meta.lastModified gt "soon"'], ['"x" eq "x"'], ["displayName eq 'x'"],
    ['displayName eq "x"; select 1'], ['constructor eq "x"'], ['displayName eq "\\u12"'], ['()'], [`${'('.repeat(3000)}displayName pr`],
    [Array.from({ length: 90 }, () => 'displayName pr').join(' or ')], [`${'not ('.repeat(200)}displayName pr${')'.repeat(200)}`],
  ])('%s is refused as a filter', async (filter) => {
    const { status, body } = await filtered(d, filter)
    expect({ status, body }).toMatchObject({ status: 400, body: { schemas: [ERROR], scimType: 'invalidFilter' } })
  })

  test('and a page begin and end where they were told to, in one order', async () => {
    expect(namesIn(await d.call('GET', '/Users?startIndex=2&count=1'))).toEqual(['Jun'])
    expect((await d.call('GET', '/Users?count=0')).body).toMatchObject({
      totalResults: 3,
      itemsPerPage: 0,
      Resources: [],
    })
    expect(namesIn(await d.call('GET', '/Users?startIndex=-5&count=99999999999999999999'))).toHaveLength(3)
    expect((await d.call('GET', '/Users?startIndex=99999999999')).body).toMatchObject({
      totalResults: 3,
      Resources: [],
    })
    expect(namesIn(await d.call('GET', '/Users?count=-1'))).toEqual([])
    expect((await d.call('GET', '/Users?count=many')).body).toMatchObject({ scimType: 'invalidValue' })
    const search = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter: 'displayName eq "Jun"' }
    expect(namesIn(await d.call('POST', '/Users/.search', search))).toEqual(['Jun'])
  })
})
