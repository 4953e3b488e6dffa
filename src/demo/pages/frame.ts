import { type Lang, languages } from '#kernel/words.ts'
import { VENDOR } from '../network.ts'
import { type Html, html } from './html.ts'
import { sayIn } from './words.ts'

/** Where somebody looks from: the language they read, and the address without it. */
export type View = { readonly lang: Lang; readonly path: string; readonly query: Readonly<Record<string, string>> }

/** `?lang=` first, then what the browser prefers. */
export function viewOf(url: string, accepts: string | undefined): View {
  const { pathname: path, searchParams } = new URL(url, 'http://demo.invalid')
  const { lang: asked, ...query } = Object.fromEntries(searchParams)
  const preferred = accepts?.trim().toLowerCase().startsWith('ko') ? 'ko' : 'en'
  return { path, query, lang: languages.find((one) => one === asked) ?? preferred }
}

/** The frame of every demo page: the mark, where else to go, the language. What is marked `data-live` is drawn anew when somebody comes back to it. */
export function page(view: View, title: string, content: Html): string {
  const { lang } = view
  const say = sayIn(lang)
  const at = (path: string) => (path === view.path ? html` aria-current="page"` : null)
  const link = (path: string, name: string) => html`<a href="${path}?lang=${lang}"${at(path)}>${name}</a>`
  return `<!doctype html>${
    html`<html lang="${lang}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/mark.svg"><link rel="stylesheet" href="/demo/fonts/pretendard.css"><link rel="stylesheet" href="/demo/look.css"><script type="module" src="/demo/live.js"></script>
</head>
<body>
<a class="skip" href="#content">${say('skip')}</a>
<header>
<a class="brand" href="/">${MARK}<span>${VENDOR.name}</span></a>
<nav aria-label="${say('title', { network: VENDOR.name })}">
${link('/demo', say('people'))}${link('/demo/mail', say('mail'))}<a href="/">${say('portal')}</a><a href="/rest">${say('api')}</a>
</nav>
${languages.map((one) => language(view, one)).find((_, n) => languages[n] !== lang) ?? null}
</header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
</body>
</html>`.html
  }`
}

const NAMES: Readonly<Record<Lang, string>> = { en: 'English', ko: '한국어' }
const language = ({ path, query }: View, one: Lang) =>
  html`<a class="language" hreflang="${one}" lang="${one}" href="${path}?${String(new URLSearchParams({ ...query, lang: one }))}">${NAMES[one]}</a>`

const MARK = html`<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"/><g fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="M7 14.5 16 7l9 7.5"/><path d="M10 18.5V25M22 18.5V25M16 16.5V25"/></g></svg>`
