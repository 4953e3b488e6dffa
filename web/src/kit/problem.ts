import { say } from './say.ts'

/** What stopped one field of a form. */
export type FieldProblem = { field: string; code: string; title: string; remedy?: string }

/** Who can clear something, by the server's key and by name in the reader's language. */
export type Who = { clearer: string; name: string }

export type Told = {
  status: number
  code: string
  title: string
  remedy?: string
  who?: readonly Who[]
  link?: string
  field?: string
  fields?: readonly FieldProblem[]
  facts?: Readonly<Record<string, unknown>>
  retryAfter?: number
  requestId?: string
}

/** An answer that is not the one asked for: cause, remedy and who can clear it, in the reader's language (RFC 9457). */
export class Problem extends Error {
  readonly told: Told
  constructor(told: Told) {
    super(told.title)
    this.told = told
  }
  get status() {
    return this.told.status
  }
  get code() {
    return this.told.code
  }
}

/** The server was not reached at all. */
export const offline = () =>
  new Problem({ status: 0, code: 'web.offline', title: say('kit.offline.title'), remedy: say('kit.offline.remedy') })

const broken = (status: number) =>
  new Problem({ status, code: 'web.broken', title: say('kit.broken.title'), remedy: say('kit.broken.remedy') })

/** Reads an answer outside 2xx. One that is no problem document came from something in between, or from a fault. */
export async function problemOf(response: Response): Promise<Problem> {
  const told: Partial<Told> | null = await response.json().catch(() => null)
  if (!told?.title || !told.code) return broken(response.status)
  const wait = Number(response.headers.get('retry-after'))
  const { title, code } = told
  return new Problem({ ...told, ...(wait > 0 && { retryAfter: wait }), title, code, status: response.status })
}

/** Anything thrown, as a problem a person can be shown. */
export const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : broken(500))

/** A try again may help: not reached, too early, or a fault of ours. */
export const isPassing = ({ status }: Problem) => status === 0 || status === 429 || status >= 500

/** What is said at each field of a form. */
export const fieldsOf = ({ told }: Problem): Record<string, string> => {
  const one = told.field ? [{ field: told.field, title: told.title, remedy: told.remedy }] : []
  const all = (told.fields ?? one).filter(({ field }) => field !== '')
  return Object.fromEntries(all.map(({ field, title, remedy }) => [field, [title, remedy].filter(Boolean).join(' ')]))
}
