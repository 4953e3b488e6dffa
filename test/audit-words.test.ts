import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, type Table } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { routes } from '#api/routes.ts'
import { ofVendor } from '#kernel/permissions.ts'
import { vocabulary } from '#kernel/words.ts'
import '#modules/values.ts'
import '#modules/operations.ts'
import '#modules/records.ts'
import { reactions } from '#worker/listeners.ts'

const HANGUL = /[가-힣]/
const root = 'src/modules'
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!test)\.ts$/.test(file))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const without = (keys: readonly string[]) => [...new Set(keys)].filter((key) => !vocabulary.has(key)).sort()

const writes = routes.filter(({ endpoint }) => !endpoint.startsWith('GET '))
const looks = routes.filter(({ endpoint, may }) => endpoint.includes('GET /vendor/partners/:tenantId') && ofVendor(may))
const TELLING = ['access.announceRequest']
/** Reactions that change a record; those that only tell somebody leave no entry. */
const hear = reactions.filter(({ queue }) => /^(access|levels|membership)\./.test(queue) && !TELLING.includes(queue))

/** `storeOf(table, 'noun', [hidden])` in each tables.ts. */
const stores = files
  .filter((file) => file.endsWith('tables.ts'))
  .flatMap((file) =>
    [...textOf(file).matchAll(/storeOf\((\w+), '(\w+)'(?:, \[([^\]]*)\])?/g)].map(([, table = '', noun = '', hidden = '']) => ({
      ...{ file, table, noun, hidden: hidden.split(/[ ,']+/) },
    })),
  ) // biome-ignore format: one thought

describe('the audit log speaks words', () => {
  test('for every operation it keeps', () =>
    expect(without([...writes, ...looks].map(({ endpoint }) => `operation.${endpoint}`))).toEqual([]))

  test('for what follows from a fact', () => expect(without(hear.map(({ queue }) => `operation.${queue}`))).toEqual([]))

  test('for every record and every value of it that is not hidden', async () => {
    const fields: string[] = []
    for (const { file, table, hidden } of stores) {
      const { [table]: found }: Record<string, Table> = await import(join('..', root, file))
      if (found) fields.push(...Object.keys(getTableColumns(found)).filter((name) => !hidden.includes(name)))
    }
    expect(stores.length).toBeGreaterThan(12)
    expect(without([...stores.map(({ noun }) => `noun.${noun}`), ...fields.map((name) => `value.${name}`)])).toEqual([])
  })

  test('for every change that is noted without a store', () => {
    const nouns = files.flatMap((file) => [...textOf(file).matchAll(/(?:changes\.push|noteEdit)\([^{]*\{ what: '([^']+)'/g)].map(([, noun]) => noun)) // biome-ignore format: one thought
    expect(without(nouns.map((noun) => `noun.${noun}`))).toEqual([])
  })

  test('in both languages', () => {
    const all = [...vocabulary].filter(([key]) => /^(operation|noun|value)\./.test(key) && key !== 'value.id')
    expect(all.filter(([, { en, ko }]) => !en || !HANGUL.test(ko)).map(([key]) => key)).toEqual([])
  })
})
