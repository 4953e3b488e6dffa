import type { Static } from 'typebox'
import type { Route } from '#kernel/route.ts'
import { routes } from '../routes.ts'

type Any = (typeof routes)[number]
/** An operation of /rest, by its name. */
export function operation<E extends Any['endpoint']>(endpoint: E): Extract<Any, { endpoint: E }> {
  const found = routes.find((one) => one.endpoint === endpoint)
  if (!found) throw new Error(`There is no operation ${endpoint}.`)
  return found as Extract<Any, { endpoint: E }> // it was found by that name
}

/** What an operation answers. */
export type Answers<R extends Route> = Static<R['gives']['schema']>
