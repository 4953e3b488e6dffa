import type { Api } from '../../../src/api/routes.ts'
import { language } from './say.ts'
import { send } from './send.ts'

export type Endpoint = keyof Api
export type Write = Exclude<Endpoint, `GET ${string}`>
export type Takes<E extends Endpoint> = Api[E]['takes']
export type Gives<E extends Endpoint> = Api[E]['gives']

/** `version`: of the record as it was read, so that two people do not overwrite each other. `key`: of one submit, however often sent. */
export type Sent = { version?: number | undefined; key?: string | undefined; signal?: AbortSignal | undefined }

/** Calls an endpoint by its name. The name is the one the routes, the tests and the audit log use. */
export async function api<E extends Endpoint>(endpoint: E, input: Takes<E>, sent: Sent = {}): Promise<Gives<E>> {
  const { method, url, body } = requestOf(endpoint, { ...input })
  const response = await send(url, {
    method,
    headers: { ...headersOf(method, sent), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body }),
    ...(sent.signal && { signal: sent.signal }),
  })
  return JSON.parse((await response.text()) || 'null') // 204: nothing to say
}

/** Where an endpoint is and what goes there: named parts into the path, the rest into the query or the body. */
export function requestOf(endpoint: Endpoint, input: Record<string, unknown>) {
  const [method = 'GET', path = '/'] = endpoint.split(' ')
  const rest = { ...input }
  const place = path.replace(/:(\w+)/g, (_, name: string) => {
    const part = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return part
  })
  const asks = method === 'GET' || method === 'DELETE'
  const query = asks ? queryOf(rest) : ''
  return { method, url: `/rest${place}${query && `?${query}`}`, body: asks ? undefined : JSON.stringify(rest) }
}

/** Where a document is fetched from, for a link. */
export const hrefOf = <E extends Extract<Endpoint, `GET ${string}`>>(endpoint: E, input: Takes<E>) =>
  requestOf(endpoint, { ...input }).url

const queryOf = (rest: Record<string, unknown>) => {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  const pairs = given.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))
  return new URLSearchParams(pairs).toString()
}

export const headersOf = (method: string, { version, key }: Sent): Record<string, string> => ({
  'accept-language': language(),
  ...(method !== 'GET' && { 'idempotency-key': key ?? newKey() }),
  ...(version !== undefined && { 'if-match': `"${version}"` }),
})

/** A key for one submit. Made by hand where the page is not served securely, for there `randomUUID` does not exist. */
export function newKey(): string {
  if (globalThis.isSecureContext) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40, bytes[7] ?? 0, ((bytes[8] ?? 0) & 0x3f) | 0x80], 6)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
