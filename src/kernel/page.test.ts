import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from './id.ts'
import { cut, placeOf, readPlace } from './page.ts'
import type { Refusal } from './refusal.ts'

const id = newId<'row'>()
const at = new Date('2026-03-02T09:00:00.123Z')

// biome-ignore format: a table
test.each([
  [[id],                         ['id'],                    [id]],
  [[at, id],                     ['instant', 'id'],         ['2026-03-02T09:00:00.123Z', id]],
  [[null, id],                   ['instant', 'id'],         ['infinity', id]],
  [[true, at, id],               ['flag', 'instant', 'id'], ['true', '2026-03-02T09:00:00.123Z', id]],
  [['한빛 "시스템", [1]', id],     ['text', 'id'],            ['한빛 "시스템", [1]', id]],
] as const)('a place of %j reads back as what it was', (marks, kinds, read) => {
  expect(readPlace(placeOf(...marks), kinds)).toEqual(read)
})

// biome-ignore format: a table
describe('a place that is none of this list is refused at its field', () => {
  test.each([
    ['made up',                    'x'],
    ['empty',                      ''],
    ['a bare id',                  id],
    ['cut off',                    placeOf(at, id).slice(0, -9)],
    ['of a list in another order', placeOf(id)],
    ['of a longer order',          placeOf(at, id, id)],
    ['with no instant in it',      placeOf('yesterday', id)],
    ['with no day of a calendar',  placeOf('2026-13-41T00:00:00.000Z', id)],
    ['with no id in it',           placeOf(at, "' or 1=1 --")],
    ['not of our writing',         Buffer.from('{"at":1}').toString('base64url')],
    ['of numbers',                 Buffer.from('[1,2]').toString('base64url')],
  ])('%s', (_, after) => {
    const refused = (() => { try { return readPlace(after, ['instant', 'id']) } catch (error) { return error as Refusal } })()
    expect(refused).toMatchObject({ code: 'page.placeUnknown', pointer: { field: 'after' } })
  })
})

test('whatever is sent, it is read or refused, and never breaks', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json().map((json) => Buffer.from(json).toString('base64url'))), (after) => {
      try {
        expect(readPlace(after, ['text', 'id'])).toHaveLength(2)
      } catch (error) {
        expect((error as Refusal).code).toBe('page.placeUnknown')
      }
    }),
  ) // biome-ignore format: one thought
})

test('a page names a next one only where there is one', () => {
  const rows = [1, 2, 3].map((n) => ({ id: `0000000${n}-0000-7000-8000-000000000000` }))
  expect(cut(rows, 3).next).toBeNull()
  expect(cut(rows, 2)).toEqual({ items: rows.slice(0, 2), next: placeOf(rows[1]?.id ?? '') })
})
