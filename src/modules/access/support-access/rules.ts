/** How a company may stand to the vendor's support: it asks each time, is let in at once, or never. */
export const modes = ['askFirst', 'allowed', 'never'] as const

export type Access = { readonly mode: (typeof modes)[number]; readonly writes: boolean }

/** What holds until the company says otherwise: it is asked, and support only looks. */
export const UNSAID: Access = { mode: 'askFirst', writes: false }
