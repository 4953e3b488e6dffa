import { useQueryClient } from '@tanstack/react-query'
import { chooseLanguage, language } from '../kit/say.ts'
import { useMeOrStranger } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'

/** Turns to the other language: on this device at once, and for the person's mails if someone is signed in. */
export function useLanguageSwitch() {
  const queries = useQueryClient()
  const there = useMeOrStranger()
  const prefer = useWrite('PUT /me/language', { refresh: [] })
  return async () => {
    const lang = language() === 'ko' ? 'en' : 'ko'
    await chooseLanguage(lang)
    if (there) prefer.mutate({ language: lang })
    await queries.invalidateQueries() // answers carry sentences, too
  }
}
