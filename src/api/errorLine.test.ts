import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { errorLine } from './errorLine.ts'

const said = (error: unknown) => JSON.stringify(errorLine(error))
const broken = (text: string) => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

// biome-ignore format: a table
test.each<[string, unknown, string]>([
  ['a failed statement',             new DrizzleQueryError('insert into outbox values ($1)', ['482913'], new Error('no more')), '482913'],
  ['the row the database shows',     Object.assign(new Error('violates check'), { code: '23514', detail: 'Failing row contains (482913)' }), '482913'],
  ['a text the database cannot read', Object.assign(new Error('invalid input syntax for type uuid: "quiet river"'), { code: '22P02' }), 'quiet river'],
  ['a body that is no JSON',         broken('{"password":"quiet river'), 'quiet'],
  ['what a mail server says back',   Object.assign(new Error('Message failed'), { response: '451 quiet river' }), 'quiet river'],
  ['a request that was none',        Object.assign(new Error('Parse Error'), { rawPacket: Buffer.from('quiet river'), code: 'HPE_INVALID' }), 'rawPacket'],
  ['a cause of a cause',             new Error('a', { cause: new Error('b', { cause: new DrizzleQueryError('select $1', ['482913']) }) }), '482913'],
  ['what is thrown and no error',    'quiet river', 'quiet river'],
])('%s is logged without the values', (_, error, value) => expect(said(error)).not.toContain(value))

test('a statement, its code and its constraint are logged, and where it was asked', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'sign_ups_email',
    table: 'sign_ups',
  })
  const line = errorLine(new DrizzleQueryError('insert into sign_ups values ($1)', ['x'], cause))
  expect(line).toMatchObject({
    message: 'Failed query: insert into sign_ups values ($1)',
    statement: 'insert into sign_ups values ($1)',
    stack: expect.stringContaining('errorLine.test.ts'),
    cause: { message: 'duplicate key', code: '23505', constraint: 'sign_ups_email', table: 'sign_ups' },
  })
})

test('a chain of causes that never ends is logged to its fourth', () => {
  const error = new Error('round')
  error.cause = error
  expect(said(error).match(/round/g)).toHaveLength(5)
})
