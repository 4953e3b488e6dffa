import { letters, type MailWanted } from '#kernel/letter.ts'
import { fill } from '#kernel/words.ts'

export type Mail = { to: string; from: string; subject: string; text: string; html: string }
/** Hands one mail over; it throws when it could not, and is tried again later. */
export type Deliver = (mail: Mail & { letter: string; language: string }) => Promise<void>

/** Writes a letter out in the reader's language: subject, text and HTML. */
export function render(
  { letter: name, to, language, facts }: MailWanted,
  house: { from: string; publicUrl: string },
): Mail {
  const letter = letters.get(name)
  if (!letter) throw new Error(`There is no letter ${name}.`)
  const say = (template: string) => fill(template, facts, language)
  const paragraphs = letter.body.map((one) => say(one[language]))
  const button = letter.button && {
    label: say(letter.button[language]),
    href: new URL(say(letter.button.path), house.publicUrl).href,
  }
  const text = [...paragraphs, ...(button ? [`${button.label}: ${button.href}`] : [])].join('\n\n')
  return {
    to,
    from: house.from,
    subject: say(letter.subject[language]),
    text,
    html: html(paragraphs, button, language),
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>')

function html(paragraphs: string[], button: { label: string; href: string } | undefined, language: string) {
  const body = paragraphs.map((one) => `<p style="margin:0 0 16px">${escaped(one)}</p>`).join('')
  const link = button
    ? `<p style="margin:24px 0"><a href="${escaped(button.href)}" style="background:#3b5bdb;color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600">${escaped(button.label)}</a></p>`
    : ''
  return `<!doctype html><html lang="${language}"><body style="margin:0;padding:32px 16px;background:#f6f6f4;color:#1f2328;font:16px/1.6 Pretendard,system-ui,sans-serif;word-break:keep-all"><div style="max-width:560px;margin:0 auto;background:#fff;border:1px solid #e4e4e0;border-radius:12px;padding:32px">${body}${link}</div></body></html>`
}

/** A transport of the setting SMTP_URL; what it stands on is loaded when the first letter goes out. */
export function smtp(url: string): Deliver {
  let opened: ReturnType<typeof transportTo> | undefined
  return async ({ letter: _, language: __, ...mail }) => {
    opened ??= transportTo(url)
    await (await opened).sendMail(mail)
  }
}
const transportTo = async (url: string) => {
  const { createTransport } = await import('nodemailer')
  return createTransport(url, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object)
}

/** What the worker calls: renders, then hands over. */
export const mailer = (deliver: Deliver, house: { from: string; publicUrl: string }) => async (wanted: MailWanted) =>
  deliver({ ...render(wanted, house), letter: wanted.letter, language: wanted.language })
