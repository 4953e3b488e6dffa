import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { routes } from '#api/routes.ts'
import { reference } from '../src/cli/reference.ts'

const pages = await reference()

describe('the generated reference is fresh (npm run docs)', () => {
  test.each(Object.entries(pages))('%s', (file, text) =>
    expect(readFileSync(`docs/reference/${file}`, 'utf8')).toBe(text),
  )
})

describe('OpenAPI', () => {
  const document = JSON.parse(pages['openapi.json'] ?? '{}')
  test('is valid 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document)
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
    expect(document.openapi).toBe('3.1.0')
  })
  test('has an operation for every route', () => {
    const operations = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(/^\/rest/, '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
    expect(routes.map(({ endpoint }) => endpoint).filter((endpoint) => !operations.includes(endpoint))).toEqual([])
  })
})
