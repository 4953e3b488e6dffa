import type { ApiOf } from '#kernel/route.ts'
import { routes as files } from '#modules/files/routes.ts'

/** Every module's routes, one line a module. */
export const routes = [...files]
export type Api = ApiOf<(typeof routes)[number]>
