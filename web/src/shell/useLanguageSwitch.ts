import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { chooseLanguage, chosenLanguage, language, speak } from '../kit/say.ts'
import { useMe, useMeOrStranger } from '../kit/useMe.ts'
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

/** Whoever has just signed in reads on in their own language, unless another was chosen on this device. */
export function useOwnLanguage() {
  const { language: preferred } = useMe().person
  useEffect(() => {
    if (!chosenLanguage() && preferred !== language()) void speak(preferred)
  }, [preferred])
}
