/** The path of a browser tests may drive, or undefined. */
export function findBrowser(): string | undefined
