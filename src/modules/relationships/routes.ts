import type { Route } from '#kernel/route.ts'
import './words.ts'

export const routes = [] satisfies Route[]
