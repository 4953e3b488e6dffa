import { expect, test } from 'vitest'
import { TOLD } from '#modules/webhooks/registrations/rules.ts'
import { words as ko } from '../words/ko/webhooks.ts'
import { wordOf } from './eventName.ts'
import { words as en } from './words.ts'

test.each(TOLD)('the event %s has a word in both languages', (name) => {
  for (const words of [en, ko]) expect(Object.keys(words)).toContain(wordOf(name))
})
