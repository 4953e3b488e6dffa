import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { placeIn } from './address.ts'
import { etagOf, versionOf, versionSeen } from './etag.ts'
import { operators } from './filter.ts'
import { given } from './given.ts'
import { queryOf, questionOf } from './query.ts'
import { path } from './resource.ts'

const codeOf = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}
const asked = (body: object, headers: object = {}) => ({ body, headers }) as never

describe('what a caller sends is read', () => {
  // biome-ignore format: a table
  test.each<[what: string, read: () => unknown, is: unknown]>([
    ['a name in any case',             () => given({ COMPANYNAME: 'A' }).text('companyName'),                  'A'],
    ['the later of two of one name',   () => given({ name: 'A', Name: 'B' }).text('name'),                     'B'],
    ['null as if it were not there',   () => given({ name: null }).text('name'),                               undefined],
    ['a number as a text',             () => given({ sku: 7 }).text('sku'),                                    '7'],
    ['no object as a text',            () => codeOf(() => given({ name: {} }).text('name')),                   'v1.propertyUnfit'],
    ['a flag by its word',             () => given({ on: ' True ' }).flag('on'),                               true],
    ['no flag by another',             () => codeOf(() => given({ on: 'yes' }).flag('on')),                    'v1.propertyUnfit'],
    ['a count',                        () => given({ size: '25' }).count('size'),                              25],
    ['no count by a text',             () => codeOf(() => given({ size: '1e3' }).count('size')),               'v1.propertyUnfit'],
    ['an operator by its number',      () => given({ operator: 9 }).choice('operator', operators),             'starts_with'],
    ['an operator in PascalCase',      () => given({ Operator: 'GreaterThanOrEquals' }).choice('operator', operators), 'greater_than_or_equals'],
    ['an operator with underscores',   () => given({ operator: 'not_starts_with' }).choice('operator', operators),    'not_starts_with'],
    ['no other operator',              () => codeOf(() => given({ operator: 'like' }).choice('operator', operators)), 'v1.wordUnknown'],
    ['no operator by a number beyond', () => codeOf(() => given({ operator: 99 }).choice('operator', operators)),     'v1.wordUnknown'],
    ['an instant of seven digits',     () => given({ at: '2018-03-15T22:30:02.0851520Z' }).instant('at'),      '2018-03-15T22:30:02.085Z'],
    ['an instant without a zone',      () => given({ at: '2018-03-15T22:30:02' }).instant('at'),               '2018-03-15T22:30:02.000Z'],
    ['an instant of another zone',     () => given({ at: '2018-03-15T22:30:02+09:00' }).instant('at'),         '2018-03-15T13:30:02.000Z'],
    ['a day alone',                    () => given({ at: '2018-03-15' }).instant('at'),                        '2018-03-15T00:00:00.000Z'],
    ['no instant that never was',      () => codeOf(() => given({ at: '2018-02-31T00:00:99Z' }).instant('at')), 'v1.propertyUnfit'],
    ['a part that is not there',       () => given({}).part('attributes').text('etag'),                        undefined],
    ['no part that is a list',         () => codeOf(() => given({ attributes: [] }).part('attributes')),       'v1.propertyUnfit'],
    ['one as a list of one',           () => given({ ids: 'a' }).texts('ids'),                                 ['a']],
    ['no body that is a list',         () => codeOf(() => given([])),                                          'v1.propertyUnfit'],
    ['no name of the language itself', () => given(JSON.parse('{"__proto__":{"a":1}}')).text('a'),             undefined],
    ['a region as the state it is',    () => placeIn(given({ Country: 'us', Region: 'WA', State: null })),     { country: 'US', state: 'WA' }],
  ])('%s', (_, read, is) => expect(read()).toEqual(is))
})

describe('a question', () => {
  // biome-ignore format: a table
  test.each([
    ['/v1/x?Size=5&SIZE=6',                        'size',   '6'],
    ['/v1/x?filter=%7B%22a%22%3A1%7D&size=5',      'filter', '{"a":1}'],
    ['/v1/x?size=5&Filter={"a":"b&c=d"}&size=7',   'filter', '{"a":"b&c=d"}'],
    ['/v1/x?size=5&Filter={"a":"b&c=d"}&size=7',   'size',   '7'],
    ['/v1/x?filter=%7B%22a%22%3A%22b+c%22%7D',     'filter', '{"a":"b c"}'],
    ['/v1/x?filter=%7B%22a%22:%22b+c%22%7D',       'filter', '{"a":"b+c"}'],
    ['/v1/x?filter=%7B%22a%22:%22b',               'filter', '{"a":"b'],
    ['/v1/x?filter=%',                             'filter', '%'],
    ['/v1/x',                                      'filter', undefined],
    ['/v1/x?',                                     'size',   undefined],
  ])('%s says of %s: %s', (url, name, value) => expect(queryOf({ url }).text(name)).toBe(value))
  test('is taken apart in its order, what is sent twice stays twice', () =>
    expect(questionOf({ url: '/v1/x?b=1&a=2&b=3' })).toEqual([['b', '1'], ['a', '2'], ['b', '3']])) // biome-ignore format: one thought
})

describe('an etag', () => {
  const mark = etagOf({ id: 'one', version: 3 })
  // biome-ignore format: a table
  test.each<[string, object, object, unknown]>([
    ['in the body',          { Attributes: { Etag: mark } }, {},                              { id: 'one', version: 3 }],
    ['in the header, quoted', {},                            { 'if-match': `"${mark}"` },     { id: 'one', version: 3 }],
    ['in the header, weak',  {},                             { 'if-match': `W/"${mark}"` },   { id: 'one', version: 3 }],
    ['in both: the header',  { attributes: { etag: 'x' } },  { 'if-match': mark },            { id: 'one', version: 3 }],
    ['of any version',       {},                             { 'if-match': '*' },             null],
    ['nowhere',              { attributes: { etag: null } }, {},                              null],
    ['of nobody’s',          { attributes: { etag: 'e30=' } }, {},                            'v1.etagUnread'],
    ['of version nought',    { attributes: { etag: etagOf({ id: 'one', version: 0 }) } }, {}, 'v1.etagUnread'],
  ])('%s', (_, body, headers, is) => expect(codeOf(() => versionSeen(asked(body, headers)))).toEqual(is))
  test('of another resource is stale', () => {
    const body = { attributes: { etag: mark } }
    expect(codeOf(() => versionOf(asked(body), 'other'))).toBe('v1.etagUnread')
    expect(versionOf(asked(body), 'one')).toEqual({ id: undefined, version: 3 })
  })
})

test('an address of ours holds nothing that no address can', () =>
  expect(path`/customers/${'a b/<c>'}/profiles/${'d'}`).toBe('/customers/a%20b%2F%3Cc%3E/profiles/d'))
