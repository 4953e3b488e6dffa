/** A Partner ID as printed: two groups of four that a phone call survives. */
export const printed = (id: string) => (id.length === 8 ? `${id.slice(0, 4)} ${id.slice(4)}` : id)
