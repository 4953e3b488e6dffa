import type { Lang } from '#kernel/words.ts'

/** A day as letters and papers write it: a fact of a letter is kept as JSON, so it is put into words already here. */
export const dayIn = (date: Date | null, language: Lang) =>
  date ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : ''
