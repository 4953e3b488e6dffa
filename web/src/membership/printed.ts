/** A Partner ID as printed: two groups of four that a phone call survives. */
export const printed = (id: string) => (id.length === 8 ? `${id.slice(0, 4)} ${id.slice(4)}` : id)

/** A DUNS number as its registry prints it: 99-100-0577. */
export const printedDuns = (duns: string | null) => duns?.replace(/^(\d{2})(\d{3})(\d{4})$/, '$1-$2-$3') ?? null
