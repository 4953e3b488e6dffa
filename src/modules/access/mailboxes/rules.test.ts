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
    ['mina.kim@daongyeol.example', 'mina.kim@daongyeol.example'],
    ['  Mina.Kim@DAONGYEOL.Example ', 'mina.kim@daongyeol.example'],
    ['ｍｉｎａ＠ｄａｏｎｇｙｅｏｌ．ｅｘａｍｐｌｅ', 'mina@daongyeol.example'],
    ["o'neill+partner@harbour-vale.co.uk", "o'neill+partner@harbour-vale.co.uk"],
    ['mina@다온결.한국', 'mina@xn--p89aq1j05r.xn--3e0b707e'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ])('%s is kept as %s', (written, kept) => expect(workMail(written).address).toBe(kept))

  test.each([
    'administrata@daongyeol.example',
    'informatik.meyer@nordhaus.example',
    'supporta@daongyeol.example',
    'maria.sales@pedra.example',
    'john.post@harbour.example',
    'mina.kim+info@daongyeol.example',
    'contactless@daongyeol.example',
    'insang.kim@daongyeol.example',
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
    ['info@daongyeol.example',         'genericMail'],
    ['Info@daongyeol.example',         'genericMail'],
    ['info.seoul@daongyeol.example',   'genericMail'],
    ['seoul-info2@daongyeol.example',  'genericMail'],
    ['no-reply@daongyeol.example',     'genericMail'],
    ['customer.service@daongyeol.example', 'genericMail'],
    ['sales@daongyeol.example',        'genericMail'],
    ['sales.kr@daongyeol.example',     'genericMail'],
    ['admin01@daongyeol.example',      'genericMail'],
    ['yeongeop@daongyeol.example',     'genericMail'],
    ['gwanri@daongyeol.example',       'genericMail'],
    ['vertrieb@nordhaus.example',   'genericMail'],
    ['eigyo@minato.example',        'genericMail'],
    ['email@daongyeol.example',        'genericMail'],
  ])('%s is refused as %s', (address, why) => expect(of(address)).toBe(why))

  test('is any of the vendored fourteen thousand', () => {
    expect(personalDomains.size).toBeGreaterThan(14_000)
    const wrong = [...personalDomains].filter((domain) => !/^(personal|disposable)Mail$/.test(of(`kim@${domain}`)))
    expect(wrong).toEqual([])
  })

  test('is told the way out in both languages', () => {
    for (const address of ['kim@gmail.com', 'kim@yopmail.com', 'lee@mois.go.kr', 'info@daongyeol.example'])
      expect(() => workMail(address)).toThrow(expect.objectContaining({ pointer: { field: 'email' } }))
    try {
      workMail('info@daongyeol.example')
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      expect(refusal.says('ko')).toBe('info는 여럿이 함께 쓰는 주소예요. 회사의 첫 담당자는 개인이어야 해요.')
      expect(refusal.remedy('en')).toContain('mina.kim@daongyeol.example')
    }
  })
})

describe('text that is no address', () => {
  // biome-ignore format: a table
  test.each([
    ['',                                    'mailMissing'],
    ['   ',                                 'mailMissing'],
    ['kim',                                 'mailMalformed'],
    ['@daongyeol.example',                     'mailMalformed'],
    ['kim@',                                'mailMalformed'],
    ['kim@lee@daongyeol.example',              'mailMalformed'],
    ['mina kim@daongyeol.example',             'mailMalformed'],
    ['.kim@daongyeol.example',                 'mailMalformed'],
    ['mina..kim@daongyeol.example',            'mailMalformed'],
    ['"mina kim"@daongyeol.example',           'mailMalformed'],
    ['미나@daongyeol.example',                 'mailAlphabet'],
    ['🚀@daongyeol.example',                   'mailAlphabet'],
    ['<script>@daongyeol.example',             'mailAlphabet'],
    ['kim@daongyeol',                          'mailDomain'],
    ['kim@localhost',                       'mailDomain'],
    ['kim@192.168.0.1',                     'mailDomain'],
    ['kim@[192.168.0.1]',                   'mailDomain'],
    ['kim@-daongyeol.example',                 'mailDomain'],
    ['kim@daongyeol..example',                 'mailDomain'],
    ['kim@daongyeol.example/x',                'mailDomain'],
    ['kim@daongyeol.example?bcc=a',            'mailDomain'],
    ['kim@daongyeol.123',                      'mailDomain'],
    ['kim\u0000@daongyeol.example',            'mailHidden'],
    ['kim@daongyeol.example\r\nBcc: a',        'mailHidden'],
    ['kim\u202e@daongyeol.example',            'mailHidden'],
    ['ki\u200bm@daongyeol.example',            'mailHidden'],
    [`${'a'.repeat(65)}@daongyeol.example`,    'mailTooLong'],
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
    ['a word added', 'pulpit@daongyeol.example', { genericWords: { add: ['pulpit'] } }, 'genericMail'],
    ['a word taken out', 'sales@daongyeol.example', { genericWords: { remove: ['sales'] } }, 'taken'],
    [
      'a government domain added',
      'kim@city.example',
      { governmentDomains: { add: ['city.example'] } },
      'governmentMail',
    ],
    ['a government domain taken out', 'lee@roads.go.kr', { governmentDomains: { remove: ['go.kr'] } }, 'taken'],
    ['a domain allowed', 'info@mois.go.kr', { allow: ['mois.go.kr'] }, 'taken'],
    ['one address allowed', 'info@daongyeol.example', { allow: ['Info@daongyeol.example'] }, 'taken'],
    ['another address allowed', 'admin@daongyeol.example', { allow: ['info@daongyeol.example'] }, 'genericMail'],
  ])('%s: %s', (_, address, settings, outcome) => expect(of(address, settings)).toBe(outcome))
})

test('a shared mailbox does for notices', () => {
  expect(readMail('Billing@daongyeol.example')).toEqual({
    address: 'billing@daongyeol.example',
    local: 'billing',
    domain: 'daongyeol.example',
  })
})
