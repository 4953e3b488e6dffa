/** Keeps codes and mails fresh, and copies a code at a click. */
const EVERY_MS = 4000

/** Codes alone change every half minute: whoever stands on a button with the keyboard stays there. */
async function renewCodes() {
  const answer = await fetch('/demo/codes.json').catch(() => null)
  if (!answer?.ok) return
  const codes = new Map((await answer.json()).codes.map(({ email, code }) => [email, code]))
  for (const place of document.querySelectorAll('[data-code-of]')) {
    const code = codes.get(place.dataset.codeOf)
    if (!code || code === place.dataset.copy) continue
    place.dataset.copy = code
    place.textContent = code
    place.setAttribute('aria-label', `${place.title}: ${code}`)
  }
}

/** The part of the page that is marked, as the server would draw it now. */
async function renewPage() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [now, next] = [document, fresh].map((page) => page.querySelector('[data-live]'))
  if (now && next && now.innerHTML !== next.innerHTML) now.replaceChildren(...next.childNodes)
}

document.addEventListener('click', async ({ target }) => {
  const code = target.closest?.('[data-copy]')
  if (!code) return
  await navigator.clipboard?.writeText(code.dataset.copy)
  code.dataset.copied = ''
  setTimeout(() => delete code.dataset.copied, 1200)
})

const renews = [
  ['[data-live="mail"]', renewPage],
  ['[data-code-of]', renewCodes],
].filter(([marked]) => document.querySelector(marked))
setInterval(() => document.hidden || renews.forEach(([, renew]) => void renew()), EVERY_MS)
document.addEventListener('visibilitychange', () => document.hidden || renewPage())
