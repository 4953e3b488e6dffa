import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareNumber, flawIn, hasLetter, isLatin, normalisedName, tidy } from './text.ts'

describe('what a reader cannot see', () => {
  test.each([
    ['a null byte', 'Nordhaus\u0000 GmbH', 'control'],
    ['a line break', 'Nordhaus\nGmbH', 'control'],
    ['half of a surrogate pair', 'Nordhaus \ud83d', 'control'],
    ['an override to right-to-left', 'Nordhaus \u202eHbmG', 'direction'],
    ['a left-to-right mark', 'Nordhaus\u200e', 'direction'],
    ['a zero-width space', 'Nord\u200bhaus', 'invisible'],
    ['a Hangul filler', '다온결\u3164', 'invisible'],
    ['a byte order mark', '\ufeffNordhaus', 'invisible'],
  ])('%s is found', (_, text, flaw) => expect(flawIn(text)).toBe(flaw))

  test.each([
    'Nordhaus GmbH',
    '주식회사 다온결',
    'شرکت نمونه‌ها',
    'مؤسسة',
    '<script>alert(1)</script>',
    "'; drop table x; --",
    '🚀',
  ])('%s is plain text', (text) => expect(flawIn(text)).toBeNull())
})

test('a kept line is composed, with single spaces', () => {
  expect(tidy('  Cafe\u0301   Bleu ')).toBe('Café Bleu')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidy(tidy(text)) === tidy(text)))
})

test('emoji and punctuation alone are no letters', () => {
  expect(['🚀🚀', '...', '42', '한', 'é'].map(hasLetter)).toEqual([false, false, false, true, true])
})

test('one letter of another script makes a name not Latin', () => {
  expect(['Café Bleu', 'Łódź 24', '다온결', 'Аurora', '42'].map(isLatin)).toEqual([true, true, false, false, false])
})

test('a number is read from any keyboard', () => {
  expect(['１２３－４５', '123 – 45', '123‑45', '12345'].map(bareNumber)).toEqual(['12345', '12345', '12345', '12345'])
})

describe('two writers of one company agree', () => {
  // biome-ignore format: a table
  test.each([
    ['주식회사 다온결소프트', '다온결소프트(주)', '㈜다온결소프트', '다온결 소프트', '（주） 다온결소프트', '다온결소프트 주식회사'],
    ['株式会社ミナト', 'ミナト株式会社', '（株）ミナト', '㈱ミナト', 'ﾐﾅﾄ 株式会社'],
    ['Nordhaus GmbH', 'NORDHAUS G.m.b.H.', 'Nordhaus GmbH & Co. KG', 'Nordhaus mbH', 'Nordhaus'],
    ['Harbour & Vale Ltd', 'Harbour and Vale Limited', 'HARBOUR + VALE LTD.', 'Harbour & Vale Co., Ltd.'],
    ['Lumière Bleue S.A.S.', 'Lumiere Bleue SAS', 'LUMIÈRE BLEUE SARL'],
    ['Pedra Azul Ltda.', 'Pedra Azul LTDA - ME', 'PEDRA AZUL S/A', 'Pedra Azul S.A.'],
    ['Sol y Arena S. de R.L. de C.V.', 'Sol y Arena SA de CV', 'SOL Y ARENA'],
    ['云港科技有限公司', '云港科技股份有限公司', '云港科技'],
    ['Kvist & Co A/S', 'Kvist ApS', 'kvist'],
    ['Bursztyn Sp. z o.o.', 'Bursztyn', 'Bursztyn spzoo'],
    ['Yıldız Yazılım A.Ş.', 'YILDIZ YAZILIM AS'],
    ['Teduh Sdn. Bhd.', 'Teduh'],
  ])('%s', (...writings) => {
    expect(new Set(writings.map(normalisedName)).size).toBe(1)
  })

  test.each([
    ['Nordhaus GmbH', 'Nordheim GmbH'],
    ['다온결소프트', '다온결소프트웨어'],
    ['バス工業', 'ハス工業'],
    ['Aurora 1 Inc', 'Aurora 2 Inc'],
  ])('%s and %s stay two companies', (one, other) => {
    expect(normalisedName(one)).not.toBe(normalisedName(other))
  })

  test('a name made of nothing but legal forms is still a name', () => {
    expect(['Limited', '주식회사', 'AG & Co'].map(normalisedName)).toEqual(['limited', '주식회사', 'agandco'])
  })
})

describe('for any name', () => {
  const word = fc.oneof(
    fc.constantFrom('Ltd', 'Co.', 'GmbH', '주식회사', '(주)', '株式会社', 'S.A.', '&', 'de', '有限公司', 'pt'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  )
  const names = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))

  test('agreeing once more changes nothing', () => {
    fc.assert(fc.property(names, (name) => normalisedName(normalisedName(name)) === normalisedName(name)))
  })

  test('the order of legal forms behind it does not matter', () => {
    const forms = fc.shuffledSubarray(['Ltd', 'Co.', 'GmbH', 'Inc.', 'Sdn', 'Bhd', 'S.A.', '有限公司', '주식회사'])
    fc.assert(fc.property(forms, (some) => normalisedName(`Quillon ${some.join(' ')}`) === 'quillon'))
  })
})
