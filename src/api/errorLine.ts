/** What is known of an error, whoever threw it: our own, the driver's, the query builder's, a library's. */
type Thrown = {
  readonly name?: string
  readonly message?: string
  readonly stack?: string
  readonly code?: string
  readonly query?: string
  readonly table?: string
  readonly constraint?: string
  readonly cause?: unknown
}
export type ErrorLine = { type: string; message: string; stack: string; [what: string]: unknown }

const CAUSES_MAX = 4
/** The query builder says the values of a statement after it: codes, hashes and letters stand among them. */
const VALUES = /\nparams: [\s\S]*$/
/** An error about a text quotes it: of JSON that is none, and of what the database could not read (class 22). */
const QUOTED = /"[^"]*"|'[^']*'|"[^"]*$/g

/** An error as it is logged: what failed and where, never the values it failed with. Only what is named here is written. */
export function errorLine(error: unknown, depth = 0): ErrorLine {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: '', stack: '' }
  const { name = 'Error', message = '', stack = '', code, query, table, constraint, cause } = error as Thrown // anything may be thrown
  const quotes = error instanceof SyntaxError || /^22/.test(String(code))
  return {
    type: name,
    message: quotes ? message.replace(QUOTED, '"…"') : message.replace(VALUES, ''),
    stack: stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n'), // biome-ignore format: one thought
    ...(code !== undefined && { code }),
    ...(query !== undefined && { statement: query }),
    ...(table !== undefined && { table }),
    ...(constraint !== undefined && { constraint }),
    ...(cause !== undefined && depth < CAUSES_MAX && { cause: errorLine(cause, depth + 1) }),
  }
}
