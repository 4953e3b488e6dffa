import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { personalDomains } from './lists.ts'
import { mailDomain, readMail, workMail } from './rules.ts'

const reason = (run: () => unknown) => {
  try {
    run()
    return 'taken'
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.code.replace('access.', '')
    throw refusal
  }
}
const of = (address: string, settings = {}) => reason(() => workMail(address, settings))

describe('a work mailbox', () => {
  test.each([
    ['mina.kim@hanbit.example', 'mina.kim@hanbit.example'],
    ['  Mina.Kim@HANBIT.Example ', 'mina.kim@hanbit.example'],
    ['ｍｉｎａ＠ｈａｎｂｉｔ．ｅｘａｍｐｌｅ', 'mina@hanbit.example'],
    ["o'neill+partner@harbour-vale.co.uk", "o'neill+partner@harbour-vale.co.uk"],
    ['mina@한빛.한국', 'mina@xn--xx3br43b.xn--3e0b707e'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ])('%s is kept as %s', (written, kept) => expect(workMail(written).address).toBe(kept))

  test.each([
    'administrata@hanbit.example',
    'informatik.meyer@nordhaus.example',
    'supporta@hanbit.example',
    'maria.sales@pedra.example',
    'john.post@harbour.example',
    'mina.kim+info@hanbit.example',
    'contactless@hanbit.example',
    'insang.kim@hanbit.example',
  ])('%s is a person, though it looks like a desk', (address) => expect(of(address)).toBe('taken'))
})

describe('a mailbox that cannot stand for a company', () => {
  // biome-ignore format: a table
  test.each([
    ['kim@gmail.com',               'personalMail'],
    ['kim@naver.com',               'personalMail'],
    ['kim@hanmail.net',             'personalMail'],
    ['meyer@web.de',                'personalMail'],
    ['sato@yahoo.co.jp',            'personalMail'],
    ['li@qq.com',                   'personalMail'],
    ['kim@box.gmail.com',           'personalMail'],
    ['info@gmail.com',              'personalMail'],
    ['kim@mailinator.com',          'disposableMail'],
    ['kim@10minutemail.com',        'disposableMail'],
    ['lee@mois.go.kr',              'governmentMail'],
    ['smith@state.gov',             'governmentMail'],
    ['smith@army.mil',              'governmentMail'],
    ['jones@hmrc.gov.uk',           'governmentMail'],
    ['garcia@hacienda.gob.mx',      'governmentMail'],
    ['martin@finances.gouv.fr',     'governmentMail'],
    ['huber@bmf.gv.at',             'governmentMail'],
    ['meyer@bmi.bund.de',           'governmentMail'],
    ['sato@digital.go.jp',          'governmentMail'],
    ['roy@tbs-sct.gc.ca',           'governmentMail'],
    ['lee@dot.state.ca.us',         'governmentMail'],
    ['info@hanbit.example',         'genericMail'],
    ['Info@hanbit.example',         'genericMail'],
    ['info.seoul@hanbit.example',   'genericMail'],
    ['seoul-info2@hanbit.example',  'genericMail'],
    ['no-reply@hanbit.example',     'genericMail'],
    ['customer.service@hanbit.example', 'genericMail'],
    ['sales@hanbit.example',        'genericMail'],
    ['sales.kr@hanbit.example',     'genericMail'],
    ['admin01@hanbit.example',      'genericMail'],
    ['yeongeop@hanbit.example',     'genericMail'],
    ['gwanri@hanbit.example',       'genericMail'],
    ['vertrieb@nordhaus.example',   'genericMail'],
    ['eigyo@minato.example',        'genericMail'],
    ['email@hanbit.example',        'genericMail'],
  ])('%s is refused as %s', (address, why) => expect(of(address)).toBe(why))

  test('is any of the vendored fourteen thousand', () => {
    expect(personalDomains.size).toBeGreaterThan(14_000)
    const wrong = [...personalDomains].filter((domain) => !/^(personal|disposable)Mail$/.test(of(`kim@${domain}`)))
    expect(wrong).toEqual([])
  })

  test('is told the way out in both languages', () => {
    for (const address of ['kim@gmail.com', 'kim@yopmail.com', 'lee@mois.go.kr', 'info@hanbit.example'])
      expect(() => workMail(address)).toThrow(expect.objectContaining({ pointer: { field: 'email' } }))
    try {
      workMail('info@hanbit.example')
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      expect(refusal.says('ko')).toBe('info는 여럿이 함께 쓰는 주소예요. 회사의 첫 담당자는 개인이어야 해요.')
      expect(refusal.remedy('en')).toContain('mina.kim@hanbit.example')
    }
  })
})

describe('text that is no address', () => {
  // biome-ignore format: a table
  test.each([
    ['',                                    'mailMissing'],
    ['   ',                                 'mailMissing'],
    ['kim',                                 'mailMalformed'],
    ['@hanbit.example',                     'mailMalformed'],
    ['kim@',                                'mailMalformed'],
    ['kim@lee@hanbit.example',              'mailMalformed'],
    ['mina kim@hanbit.example',             'mailMalformed'],
    ['.kim@hanbit.example',                 'mailMalformed'],
    ['mina..kim@hanbit.example',            'mailMalformed'],
    ['"mina kim"@hanbit.example',           'mailMalformed'],
    ['미나@hanbit.example',                 'mailAlphabet'],
    ['🚀@hanbit.example',                   'mailAlphabet'],
    ['<script>@hanbit.example',             'mailAlphabet'],
    ['kim@hanbit',                          'mailDomain'],
    ['kim@localhost',                       'mailDomain'],
    ['kim@192.168.0.1',                     'mailDomain'],
    ['kim@[192.168.0.1]',                   'mailDomain'],
    ['kim@-hanbit.example',                 'mailDomain'],
    ['kim@hanbit..example',                 'mailDomain'],
    ['kim@hanbit.example/x',                'mailDomain'],
    ['kim@hanbit.example?bcc=a',            'mailDomain'],
    ['kim@hanbit.123',                      'mailDomain'],
    ['kim\u0000@hanbit.example',            'mailHidden'],
    ['kim@hanbit.example\r\nBcc: a',        'mailHidden'],
    ['kim\u202e@hanbit.example',            'mailHidden'],
    ['ki\u200bm@hanbit.example',            'mailHidden'],
    [`${'a'.repeat(65)}@hanbit.example`,    'mailTooLong'],
    [`kim@${'a.'.repeat(150)}example`,      'mailTooLong'],
  ])('%j is refused as %s', (text, why) => expect(of(text)).toBe(why))

  test('is never taken, and never breaks the house, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.tuple(fc.string(), fc.string()).map((parts) => parts.join('@')),
    )
    fc.assert(
      fc.property(text, (one) => {
        if (reason(() => readMail(one)) !== 'taken') return
        const { address } = readMail(one)
        expect(readMail(address).address).toBe(address)
        expect(address.length).toBeLessThanOrEqual(254)
        expect(mailDomain(address.split('@')[1] ?? '')).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what a vendor may change', () => {
  test.each([
    [
      'a domain added to the personal ones',
      'kim@freebox.example',
      { personalDomains: { add: ['freebox.example'] } },
      'personalMail',
    ],
    ['a personal domain taken out', 'kim@naver.com', { personalDomains: { remove: ['naver.com'] } }, 'taken'],
    ['a word added', 'pulpit@hanbit.example', { genericWords: { add: ['pulpit'] } }, 'genericMail'],
    ['a word taken out', 'sales@hanbit.example', { genericWords: { remove: ['sales'] } }, 'taken'],
    [
      'a government domain added',
      'kim@city.example',
      { governmentDomains: { add: ['city.example'] } },
      'governmentMail',
    ],
    ['a government domain taken out', 'lee@kepco.go.kr', { governmentDomains: { remove: ['go.kr'] } }, 'taken'],
    ['a domain allowed', 'info@mois.go.kr', { allow: ['mois.go.kr'] }, 'taken'],
    ['one address allowed', 'info@hanbit.example', { allow: ['Info@hanbit.example'] }, 'taken'],
    ['another address allowed', 'admin@hanbit.example', { allow: ['info@hanbit.example'] }, 'genericMail'],
  ])('%s: %s', (_, address, settings, outcome) => expect(of(address, settings)).toBe(outcome))
})

test('a shared mailbox does for notices', () => {
  expect(readMail('Billing@hanbit.example')).toEqual({
    address: 'billing@hanbit.example',
    local: 'billing',
    domain: 'hanbit.example',
  })
})
