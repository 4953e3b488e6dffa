/** Addresses whose next part opens something for whoever holds it. */
const OPENS = /^((?:\/+rest)?\/+(?:relate|approve|partner-up|claim|device-authorizations)\/+)[^/]+/i

/** An address as it is logged: without its question, and of a link that opens something not what opens it. */
export const addressLine = (url: string): string => (url.split('?')[0] ?? '').replace(OPENS, '$1…')
