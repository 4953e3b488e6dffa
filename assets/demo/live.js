/** Renews what is marked `data-live` every few seconds, and copies a code at a click. */
const EVERY_MS = 4000

async function renew() {
  if (document.hidden) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [now, next] = [document, fresh].map((page) => [...page.querySelectorAll('[data-live]')])
  now.forEach((part, at) => {
    if (!next[at] || part.innerHTML === next[at].innerHTML) return
    const changed = [...part.querySelectorAll('[data-copy]')]
    const codes = [...next[at].querySelectorAll('[data-copy]')]
    // only codes have changed: whoever stands on a button with the keyboard stays there
    if (bare(part) === bare(next[at])) for (const [n, code] of changed.entries()) take(code, codes[n])
    else part.replaceChildren(...next[at].childNodes)
  })
}

const bare = (part) => {
  const copy = part.cloneNode(true)
  for (const code of copy.querySelectorAll('[data-copy]')) code.replaceWith('·')
  return copy.innerHTML
}
const take = (code, from) => {
  for (const name of ['data-copy', 'aria-label']) code.setAttribute(name, from.getAttribute(name))
  code.textContent = from.textContent
}

document.addEventListener('click', async ({ target }) => {
  const code = target.closest?.('[data-copy]')
  if (!code) return
  await navigator.clipboard?.writeText(code.dataset.copy)
  code.dataset.copied = ''
  setTimeout(() => delete code.dataset.copied, 1200)
})
if (document.querySelector('[data-live]')) setInterval(renew, EVERY_MS)
