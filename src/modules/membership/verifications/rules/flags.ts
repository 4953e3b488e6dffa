/** What a reviewer should look at twice before the decision: it is no reason to reject, and nothing is refused for it. */
import type { Kind } from '../reasons/tables.ts'

export const flags = ['websiteElsewhere'] as const
export type Flag = (typeof flags)[number]

type Company = { readonly website: string | null; readonly contact: { readonly email: string } }

/** A contact whose mail domain is not the website's may work for another company; a domain proven by DNS is the company's anyway. */
export function flagsOf(kind: Kind, { website, contact }: Company, provenDomains: readonly string[]): Flag[] {
  const site = hostOf(website)
  const mail = contact.email.split('@').at(-1)?.toLowerCase() ?? ''
  if (kind !== 'employment' || !site || isSame(site, mail)) return []
  const isTheirs = (host: string) => provenDomains.some((domain) => isSame(host, domain))
  return isTheirs(site) && isTheirs(mail) ? [] : ['websiteElsewhere']
}

const hostOf = (website: string | null) =>
  website && URL.canParse(website) ? new URL(website).hostname.toLowerCase().replace(/^www\./, '') : null

/** The same domain, or one under the other: mail.hansol.example is hansol.example's. */
const isSame = (one: string, other: string) => one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
