import type { Config } from '#config'
import { Refusal, Refusals } from '#kernel/refusal.ts'
import { languages, type Said } from '#kernel/words.ts'

/** What went wrong at the start, in sentences a person can act on: a refusal with its remedy, in every language. */
export function plainly(error: unknown, { HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): string {
  if (error instanceof Refusals) return error.all.map(told).join('\n')
  if (error instanceof Refusal) return told(error)
  const { code, message, says } = error as { code?: string; message?: string; says?: Said }
  if (code === 'EADDRINUSE')
    return `Port ${PORT} on ${HOST} is in use by another program. Choose another: PORT=8081 npm start`
  if (code === 'EACCES')
    return `Port ${PORT} may not be opened by this user. Choose one above 1023: PORT=8080 npm start`
  return says ? languages.map((lang) => says[lang]).join('\n') : (message ?? String(error))
}

const told = (refusal: Refusal) => languages.map((lang) => `${refusal.says(lang)} ${refusal.remedy(lang)}`).join('\n')
