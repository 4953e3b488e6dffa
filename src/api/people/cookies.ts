/** The beginning of every cookie's name. */
export const COOKIES = 'guildhall'
