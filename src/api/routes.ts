import type { ApiOf } from '#kernel/route.ts'

/** Every module's routes, one line a module. */
export const routes = []
export type Api = ApiOf<(typeof routes)[number]>
