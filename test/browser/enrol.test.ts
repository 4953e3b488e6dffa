import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { keepFailures, paper, type Reader, reader } from './reader.ts'

const SECRET = 'morning mist over the harbour'
const REVIEWER = 'seoyeon@aurora.example'
/** One company the registry finds by its number; one that is typed in. */
// biome-ignore format: a table
const cast = {
  ko: { person: '문하늘', last: '문', first: '하늘', email: 'haneul.moon@chamsol.example', duns: '99-204-3337', company: '주식회사 참솔유통', country: '대한민국', phone: '010-2345-6789',
        number: { wrong: '206-81-32186', right: '206-81-32185' } },
  en: { person: 'Maëlle Kermorvan', last: 'Kermorvan', first: 'Maëlle', email: 'maelle.kermorvan@brume-granit.example', duns: null, company: 'Brume & Granit SAS', country: 'France', phone: '02 98 00 34 56',
        number: { wrong: '161803391', right: '161803390' } },
} as const satisfies Record<Lang, object>
const address = { line1: '31 rue du Phare', city: 'Brest', postal: '29200' }

let house: Portal
keepFailures()
const readers: Partial<Record<Lang, Reader>> = {}
const at = async (lang: Lang) => {
  readers[lang] ??= reader(await house.visit({ lang }), lang)
  return readers[lang]
}
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

describe.each(['ko', 'en'] as const)('a company enrols in %s', (lang) => {
  const { person, email, company, number, duns, ...is } = cast[lang]

  test('a personal, a shared and a government mailbox are refused at the first field, each with its sentence', async () => {
    const { page, say, refusal, button, link, field, refusedAt, flaws, picture } = await at(lang)
    await page.goto('/')
    await link(say('shell.enrol')).first().click()
    const refused = [
      ['haneul@gmail.com', refusal('access.personalMail', { domain: 'gmail.com' })],
      [`info@${email.split('@')[1]}`, refusal('access.genericMail', { word: 'info' })],
      ['clerk@state.gov', refusal('access.governmentMail', { domain: 'state.gov' })],
    ] as const
    for (const [mailbox, sentence] of refused) {
      await field(say('enrolment.mail.label')).fill(mailbox)
      await button(say('enrolment.mail.do')).click()
      await refusedAt(say('enrolment.mail.label'), sentence)
    }
    expect(await flaws()).toEqual([])
    await picture('enrol-refused')
  })

  test('the code of the letter proves the mailbox; a wrong one is counted', async () => {
    const { page, say, refusal, button, field, refusedAt } = await at(lang)
    const proofs: string[] = []
    page.on('request', (sent) => sent.url().endsWith('/proof') && proofs.push(sent.url()))
    await field(say('enrolment.mail.label')).fill(email)
    await button(say('enrolment.mail.do')).click()
    const { subject, text } = await house.mailTo(email, 'access.signUpCode')
    const code = /\b\d{6}\b/.exec(text)?.[0] ?? ''
    expect(/\p{Script=Hangul}/u.test(subject)).toBe(lang === 'ko')
    await field(say('enrolment.code.label')).fill(code === '123456' ? '654321' : '123456')
    await refusedAt(say('enrolment.code.label'), refusal('access.codeWrong', { left: 4 }))
    await button(say('enrolment.code.do')).click()
    await refusedAt(say('enrolment.code.label'), refusal('access.codeWrong', { left: 4 }))
    await field(say('enrolment.code.label')).fill(code)
    await field(say('enrolment.person.name')).fill(person)
    expect(proofs).toHaveLength(2)
    await field(say('enrolment.person.password')).fill(SECRET)
    await button(say('enrolment.person.do')).click()
    await button(say('shell.profile', { name: person })).waitFor()
  })

  test(duns ? 'the registry fills in the company' : 'the company is typed in as its country asks', async () => {
    const { page, say, button, field, choose, picture } = await at(lang)
    const way = say(duns ? 'enrolment.company.registry' : 'enrolment.company.manual')
    await page.getByRole('radio', { name: way }).check()
    if (duns) {
      await field(say('enrolment.company.duns')).fill(duns)
      await button(say('enrolment.company.find')).click()
      await page.getByRole('heading', { name: company }).waitFor()
      await picture('enrol-found')
      await button(say('enrolment.company.this')).click()
    } else {
      await button(say('kit.next')).click()
      await choose(say('enrolment.profile.country'), is.country)
      await field(say('enrolment.profile.legalName')).fill(company)
      await field(say('enrolment.profile.line1')).fill(address.line1)
      await field(say('enrolment.profile.city')).fill(address.city)
      await field(say('enrolment.profile.postal')).fill(address.postal)
      await field(say('enrolment.profile.phone')).fill(is.phone)
    }
    await expect.poll(() => field(say('enrolment.profile.legalName')).inputValue(), { timeout: 10_000 }).toBe(company)
  })

  test('a registration number that cannot be is refused at its field, and the draft outlives a reload', async () => {
    const { page, say, refusal, button, field, heading, refusedAt, flaws, picture } = await at(lang)
    const label = say('enrolment.profile.registration')
    await field(label).fill(number.wrong)
    await button(say('kit.next')).click()
    await refusedAt(label, refusal('membership.numberMistyped'))
    expect(await flaws()).toEqual([])
    await picture('enrol-profile')
    await page.reload()
    await heading(say('enrolment.step.profile'), 2).waitFor()
    expect(await field(say('enrolment.profile.legalName')).inputValue()).toBe(company)
    await field(label).fill(number.right)
    await button(say('kit.next')).click()
    await heading(say('enrolment.step.contact'), 2).waitFor()
  })

  test('the terms accepted, it has its Partner IDs, and its checks run', async () => {
    const { page, say, named, button, link, field, heading, picture } = await at(lang)
    await field(say('enrolment.contact.last')).fill(is.last)
    await field(say('enrolment.contact.first')).fill(is.first)
    await field(say('enrolment.contact.email')).fill(email)
    await field(say('enrolment.contact.phone')).fill(is.phone)
    await button(say('kit.next')).click()
    await page.getByRole('checkbox', { name: say('enrolment.terms.accept', { company }) }).check()
    await picture('enrol-terms')
    await button(say('enrolment.terms.do')).click()
    await heading(say('enrolment.done.title')).waitFor()
    const ids = await page
      .locator('section[aria-label]')
      .getByText(/^\d{4} ?\d{4}$/)
      .allTextContents()
    expect(ids.map((id) => id.replace(/\D/g, '').length)).toEqual([8, 8])
    await picture('enrol-done')
    const { text } = await house.mailTo(email, 'membership.enrolled')
    for (const id of ids) expect(text.replaceAll(' ', '')).toContain(id.replace(/\D/g, ''))
    await link(say('enrolment.done.checks')).click()
    await heading(say('verifications.title')).waitFor()
    await page.getByText(named('state.verification.accepted'), { exact: true }).first().waitFor()
    expect(await page.getByText(named('state.verification.pending'), { exact: true }).count()).toBe(2)
    await picture('checks-running')
  })

  test('a reviewer rejects the business check with a reason, which the company reads with its next step', async () => {
    const desk = reader(await house.visit({ lang: 'en' }), 'en')
    await desk.comeIn(REVIEWER)
    await open(desk, company, 'business')
    await desk.button(desk.named('move.verification.claim')).click()
    await desk.button(desk.named('move.verification.reject')).click()
    await desk.page.getByRole('dialog').getByRole('combobox').click()
    await desk.page.getByRole('option').first().click()
    await desk.field(desk.say('verifications.review.text')).fill(said[lang].reason)
    await desk.button(desk.named('move.verification.reject'), desk.dialog()).click()
    await desk.page.getByText(desk.named('state.verification.rejected'), { exact: true }).first().waitFor()
    await desk.picture(`review-rejected-${lang}`)
    await desk.page.context().close()
    const { text } = await house.mailTo(email, 'membership.checkRejected')
    expect(text).toContain(said[lang].reason)
    const { page, say, named, picture } = await at(lang)
    await page.reload()
    await page.getByText(said[lang].reason).first().waitFor()
    await page.getByRole('heading', { name: say('verifications.todo') }).waitFor()
    expect(await page.getByText(named('state.verification.rejected'), { exact: true }).count()).toBe(1)
    await picture('check-rejected')
  })

  test('it appeals with words and a document, and has a receipt with the hash', async () => {
    const { page, say, named, button, field, dialog, flaws, picture } = await at(lang)
    const appeal = named('move.verification.appeal')
    await button(appeal).click()
    await dialog().locator('input[type=file]').setInputFiles(paper(said[lang].file))
    await dialog().getByText(said[lang].file).waitFor()
    await field(say('verifications.reply.text')).fill(said[lang].appeal)
    expect(await flaws()).toEqual([])
    await picture('appeal')
    await button(appeal, dialog()).click()
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('link', { name: said[lang].file }).waitFor()
    const receipt = new RegExp(say('verifications.file.receipt', { hash: '[0-9a-f]{12}' }))
    expect(await page.getByText(receipt).count()).toBeGreaterThan(0)
  })

  test('every check accepted, the company is active and told so in its language', async () => {
    const desk = reader(await house.visit({ lang: 'en' }), 'en')
    await desk.comeIn(REVIEWER)
    for (const kind of ['business', 'employment'] as const) {
      await open(desk, company, kind)
      await desk.button(desk.named('move.verification.claim')).click()
      await desk.button(desk.named('move.verification.accept')).click()
      await desk.button(desk.named('move.verification.accept'), desk.dialog()).click()
      await desk.page.getByText(desk.named('state.verification.accepted'), { exact: true }).first().waitFor()
    }
    await desk.page.context().close()
    const { subject } = await house.mailTo(email, 'membership.activated')
    expect(/[가-힣]/.test(subject.replace(company, ''))).toBe(lang === 'ko')
    const { page, say, go, named } = await at(lang)
    await page.reload()
    await page.getByRole('heading', { name: say('verifications.done') }).waitFor()
    await go('/account', say('membership.account'))
    await page.getByText(named('state.network.active'), { exact: true }).first().waitFor()
  })
})

// biome-ignore format: a table
const said = {
  ko: { reason: '등기부의 상호와 한 글자가 다릅니다.', appeal: '지난달에 발급한 등기사항전부증명서를 보내 드립니다.', file: '등기사항전부증명서.pdf' },
  en: { reason: 'The register writes the name differently.', appeal: 'Here is the extract of last month.', file: 'extrait-kbis.pdf' },
}

/** Finds a company's check in the queue and opens it. */
async function open({ page, say, named, go, picture }: Reader, company: string, kind: string) {
  await go(`/vendor/verifications?kind=${kind}&q=${encodeURIComponent(company)}`, say('verifications.queue.title'))
  await picture('queue')
  await page.getByRole('link', { name: company }).first().click()
  await page.getByRole('heading', { level: 1, name: `${company}: ${named(`kind.verification.${kind}`)}` }).waitFor()
}
