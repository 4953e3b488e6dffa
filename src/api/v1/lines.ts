import type { Line } from '../lines.ts'

/** What is served of the published API. */
export const lines: readonly Line[] = []
