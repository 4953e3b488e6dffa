/** `/demo`: who can sign in as whom, with one click. */
import type { Ctx } from '#kernel/context.ts'
import { type Lang, vocabulary, writtenDay } from '#kernel/words.ts'
import { isPartnerId, printedPartnerId } from '#modules/membership/identifiers/rules.ts'
import { knownCompanies } from '#modules/membership/index.ts'
import { type DemoPerson, newcomers, partners } from '../cast/partners.ts'
import { codesNow } from '../codes.ts'
import { BUYER } from '../customers.ts'
import { PASSWORD, VENDOR, vendorUsers } from '../network.ts'
import { LINKER } from '../structure.ts'
import { page, type View } from './frame.ts'
import { type Html, html } from './html.ts'
import { arrivals, groups, type Place, places } from './states.ts'
import { tour } from './tour.ts'
import { sayIn, type Word } from './words.ts'

type Arriving = Awaited<ReturnType<typeof arrivals>>
type Codes = ReadonlyMap<string, string>
type Named = Pick<DemoPerson, 'name' | 'email'>
type Person = Named & Pick<DemoPerson, 'roles'>
type Seen = { readonly lang: Lang; readonly codes: Codes }

export async function whoPage(ctx: Ctx, view: View): Promise<string> {
  const { lang } = view
  const say = sayIn(lang)
  const codes: Codes = new Map((await codesNow()).map(({ email, code }) => [email, code]))
  const [seen, all] = [{ lang, codes }, await places(ctx)]
  const arriving = await arrivals(ctx)
  const content = html`
<p class="lead">${say('lead')} ${say('password')}: <code>${PASSWORD}</code></p>
<div data-live>
<section aria-labelledby="begin"><h2 id="begin">${say('begin')}</h2><ul class="begin">${beginnings(all, arriving, seen)}</ul></section>
<p class="hint">${say('codes')}</p>
<section aria-labelledby="vendor"><h2 id="vendor">${say('vendor')}</h2><ul class="staff">${vendorUsers.map((one) => html`<li>${button(one, seen)}${rolesOf(one, lang)}${code(one, seen)}</li>`)}</ul></section>
${groups.map((group) => groupSection(group, all, seen))}
${newcomersSection(arriving, seen)}
<section aria-labelledby="others"><h2 id="others">${say('others')}</h2><ul class="staff">${[BUYER, LINKER].map((one) => html`<li>${button(one, seen)}<span class="roles">${one.company}</span></li>`)}</ul></section>
</div>
<p class="hint">${say('tools')}: <a href="/demo/access.json">/demo/access.json</a>, <a href="/demo/mail.json">/demo/mail.json</a>, <a href="/demo/codes.json">/demo/codes.json</a></p>`
  return page(view, say('title', { network: VENDOR.name }), content)
}

/** What a visitor should not miss, computed from where the companies stand now. */
function beginnings(all: readonly Place[], arriving: Arriving, seen: Seen): Html[] {
  const say = sayIn(seen.lang)
  const blocked = all.filter(({ group }) => group === 'blocked')
  const rejected = all.find(({ next }) => next?.condition.name === 'verified' && next.cause === 'rejected')
  const due = all.filter(({ group }) => group === 'sells').sort((a, b) => daysOf(a) - daysOf(b))[0]
  const asking = arriving.find(({ status }) => status === 'asking')?.partner.domain
  const asked = all.find(({ partner }) => partner.domain === asking)
  const reviewer = vendorUsers.find(({ roles }) => roles.includes('reviewer'))
  const item = (text: string, person: Named | undefined, to: string) =>
    person ? html`<li><span>${text}</span>${button(person, seen, to)}${code(person, seen)}</li>` : null
  const founder = (place: Place | undefined) => place?.partner.people[0]
  const signer = (place: Place | undefined) => place?.partner.people.find(({ secondFactor }) => secondFactor)
  const facts = (place: Place | undefined) => ({ company: place?.name })
  return [
    ...blocked.map((one) => {
      const cause = one.next?.sentence?.[seen.lang] ?? ''
      return item(say('begin.blocked', { company: one.name, cause }), signer(one) ?? founder(one), '/readiness')
    }),
    item(say('begin.rejected', facts(rejected)), rejected && founder(rejected), '/verification'),
    item(say('begin.due', facts(due)), signer(due), '/agreements/partner'),
    item(say('begin.join', facts(asked)), founder(asked), '/joins'),
    item(say('begin.queue'), reviewer, '/vendor/verifications'),
    ...tour().map(({ word, person, to }) => item(say(word, LINKER), person, to)),
    html`<li><span>${say('begin.enrol', { example: exampleFor(seen.lang) })}</span><a class="button" href="/enrol">${say('enrol')}</a></li>`,
  ].filter((one) => one !== null)
}

/** How soon a new version must be signed; those that need not come last. */
const daysOf = ({ signing }: Place) => (signing.state === 'due' ? signing.signBy.getTime() : Number.POSITIVE_INFINITY)

/** A company that is in the registry and not in the network yet. */
function exampleFor(lang: Lang): string {
  const taken = [...partners, ...newcomers].map(({ company }) => company.duns)
  const free = knownCompanies.filter(({ duns }) => !taken.includes(duns))
  const one = free.find(({ country }) => country === (lang === 'ko' ? 'KR' : 'GB')) ?? free[0]
  return `${one?.legalName} (DUNS ${one?.duns.replace(/^(..)(...)/, '$1-$2-')})`
}

function groupSection(group: (typeof groups)[number], all: readonly Place[], seen: Seen): Html {
  const mine = all.filter((one) => one.group === group)
  const word: Word = `group.${group}`
  if (mine.length === 0) return html``
  return html`<section aria-labelledby="${group}"><h2 id="${group}">${sayIn(seen.lang)(word)} <small>${mine.length}</small></h2>
<ul class="companies">${mine.map((one) => company(one, seen))}</ul></section>`
}

function company({ name, latinName, partnerId, partner, ...place }: Place, seen: Seen): Html {
  const { lang } = seen
  const id = isPartnerId(partnerId) ? printedPartnerId(partnerId) : partnerId
  const country = new Intl.DisplayNames(lang, { type: 'region' }).of(partner.company.country) ?? ''
  const latin = latinName === name ? null : html`<span class="latin">${latinName}</span>`
  return html`<li><div><h3 lang="${LANGUAGE_OF[partner.company.country] ?? 'en'}">${name}</h3>${latin}<span class="facts">${country} · <code>${id}</code></span></div>
<div><p class="states">${place.states.map((said) => html`<span class="state">${said[lang]}</span>`)}</p><p>${sentence({ ...place, partner, name, latinName, partnerId }, lang)}</p></div>
<ul class="people">${partner.people.map((one) => html`<li>${button(one, seen)}${rolesOf(one, lang)}${code(one, seen)}</li>`)}</ul></li>`
}

/** What comes next for it. */
function sentence({ next, signing, group }: Place, lang: Lang): string {
  const say = sayIn(lang)
  if (group === 'members') return ''
  const due = signing.state === 'due' && signing.signBy
  if (!next && due) return say('due', { number: signing.offered, day: writtenDay(due, lang) })
  return next?.sentence?.[lang] ?? say('sells')
}

const LANGUAGE_OF: Readonly<Record<string, string>> = { KR: 'ko', JP: 'ja', CN: 'zh', DE: 'de', FR: 'fr', BR: 'pt', IT: 'it', NL: 'nl' } // biome-ignore format: a list

function newcomersSection(all: Arriving, seen: Seen): Html {
  const say = sayIn(seen.lang)
  return html`<section aria-labelledby="arriving"><h2 id="arriving">${say('arriving')} <small>${all.length}</small></h2>
<ul class="companies">${all.map(
    ({ partner, status }) =>
      html`<li><div><h3>${partner.domain}</h3></div><div><p>${say(status === 'asking' ? 'asking' : 'draft')}</p></div>
<ul class="people">${partner.people.map((one) => html`<li>${button(one, seen, '/enrol')}</li>`)}</ul></li>`,
  )}</ul></section>`
}

const button = ({ name, email }: Named, { lang }: Seen, to = '/') =>
  html`<form method="post" action="/demo/sign-in"><input type="hidden" name="email" value="${email}"><input type="hidden" name="to" value="${to}"><button aria-label="${sayIn(lang)('signInAs', { name })}" title="${email}">${name}</button></form>`

const rolesOf = ({ roles }: Pick<Person, 'roles'>, lang: Lang) =>
  html`<span class="roles">${roles.map((role) => vocabulary.get(`role.${role}`)?.[lang] ?? role).join(', ')}</span>`

function code({ name, email }: Named, { lang, codes }: Seen): Html {
  const now = codes.get(email)
  if (!now) return html``
  const title = sayIn(lang)('codeOf', { name })
  return html`<button type="button" class="code" data-copy="${now}" data-code-of="${email}" title="${title}" aria-label="${title}: ${now}">${now}</button>`
}
