/** What others may use of readiness: the gate before a function, and the conditions as they stand. */
export { requireReady, standings } from './queries.ts'
export { rolesOf, type Standing } from './rules.ts'
