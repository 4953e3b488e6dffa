/** `/demo/mail`: the mailbox every mail of the demo lands in. */
import { type Lang, locales } from '#kernel/words.ts'
import type { mailsTo } from '../mailbox.ts'
import { page, type View } from './frame.ts'
import { type Html, html } from './html.ts'
import { sayIn } from './words.ts'

export type DemoMail = Awaited<ReturnType<typeof mailsTo>>[number]

const CODE = /(?<!\d)\d{6}(?!\d)/
/** The code a mail was sent for, what somebody came to copy; six digits of an order or an old ID are none. */
const keyIn = ({ letter, text }: Pick<DemoMail, 'letter' | 'text'>) =>
  letter.endsWith('Code') ? (CODE.exec(text)?.[0] ?? null) : null

export function mailList(view: View, mails: readonly DemoMail[]): string {
  const { lang, query } = view
  const say = sayIn(lang)
  const to = query.to ?? ''
  const rows = mails.map(
    (mail) => html`<li><a href="/demo/mail/${mail.id}?lang=${lang}" lang="${mail.language}">${mail.subject}</a>
<span class="facts">${say('to')}: <a href="/demo/mail?to=${encodeURIComponent(mail.to)}&lang=${lang}">${mail.to}</a> · ${when(mail.sentAt, lang)}</span>${copied(keyIn(mail), lang)}</li>`,
  )
  return page(
    view,
    say('mail'),
    html`
<p class="lead">${say('mailLead')}</p>
<form class="filter" method="get" action="/demo/mail"><input type="hidden" name="lang" value="${lang}"><label for="to">${say('to')}</label><input id="to" name="to" type="search" value="${to}" placeholder="${say('everyone')}"><button>${say('filter')}</button></form>
<div data-live="mail">${rows.length ? html`<ol class="mails">${rows}</ol>` : html`<p>${say('noMail')}</p>`}</div>`,
  )
}

export function mailPage(view: View, mail: DemoMail): string {
  const { lang } = view
  const say = sayIn(lang)
  // the frame may lead the whole window on, and nothing else: no script, no form, no origin of its own
  const framed = mail.html.replace(/<html([^>]*)>/, '<html$1><head><base target="_top"></head>')
  return page(
    view,
    mail.subject,
    html`
<p class="facts">${say('to')}: <a href="/demo/mail?to=${encodeURIComponent(mail.to)}&lang=${lang}">${mail.to}</a> · ${when(mail.sentAt, lang)} · <a href="/demo/mail?lang=${lang}">${say('back')}</a></p>
${copied(keyIn(mail), lang)}
<iframe class="letter" title="${mail.subject}" sandbox="allow-top-navigation-by-user-activation" srcdoc="${framed}"></iframe>
<details><summary>${say('asText')}</summary><pre lang="${mail.language}">${mail.text}</pre></details>`,
  )
}

const copied = (key: string | null, lang: Lang) =>
  key
    ? html`<button type="button" class="code" data-copy="${key}" aria-label="${sayIn(lang)('copy')}: ${key}">${key}</button>`
    : html``

/** `2026. 11. 22. 14:05 UTC`, as the portal writes it. */
function when(at: Date, lang: Lang): Html {
  const day = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
  return html`<time datetime="${at.toISOString()}">${day} ${at.toISOString().slice(11, 16)} UTC</time>`
}
