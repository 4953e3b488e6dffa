import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { type Portal, portal } from './house.ts'
import { arrive, textOf } from './look.ts'
import { comeIn, keepFailures, type Reader, reader } from './reader.ts'

const DAY_MS = 86_400_000
const SECRET = 'a sentence that nobody guesses'
const [MANAGER, REVIEWER] = ['marco@aurora.example', 'seoyeon@aurora.example']

/** Two companies of the old centre: one that comes in time, one that comes late, from inside a company of the demo network. */
// biome-ignore format: a table
const cast = {
  en: { time: { id: 'QX-310001', name: 'Tidewrack Systems', country: 'US', domain: 'tidewrack.example', person: 'Robin Hale', level: 'Network' },
        late: { id: 'QX-310009', name: 'Quillon Ridge Software', country: 'US', domain: 'quillon-old.example', person: 'Jo Marsh' },
        comesLate: 'victor.brooks@quillonridge.example' },
  ko: { time: { id: 'QX-820001', name: '물마루시스템즈 주식회사', country: 'KR', domain: 'mulmaru.example', person: '한도윤', level: 'Network' },
        late: { id: 'QX-820009', name: '다온결네트웍스', country: 'KR', domain: 'daon-old.example', person: '오하린' },
        comesLate: 'seoyeon.kim@daongyeol.example' },
} as const satisfies Record<Lang, object>
/** What the old centre was used for (domain.md 3.1), and what a page says that is not there. */
const uses = ['accounts', 'customers', 'partners', 'incentives', 'membership', 'subscriptions', 'billing', 'support', 'marketplace'] as const // biome-ignore format: a list
const gone = ['shell.missing.title', 'shell.broken.title', 'help.missing', 'kit.missing.title', 'kit.broken.title'] as const // biome-ignore format: a list
const mailOf = ({ domain }: { domain: string }) => `robin.hale@${domain}`

describe.each(['en', 'ko'] as const)('leaving the old centre, in %s', (lang) => {
  const { time, late, comesLate } = cast[lang]
  let house: Portal
  let desk: Reader
  keepFailures()
  const as = async (email: string) => {
    const one = reader(await house.visit({ lang }), lang)
    await comeIn(one.page, email)
    await one.page.context().addCookies([{ name: 'lang', value: lang, url: house.url }])
    return one
  }
  beforeAll(async () => {
    house = await portal()
    desk = await as(MANAGER)
  }, 180_000)
  afterAll(() => house?.close())

  const imports = async (kind: 'accounts' | 'contacts', text: string) => {
    const { page, say, named, button, heading, go } = desk
    await go('/vendor/migration/imports/new', say('migration.imports.new'))
    await page.getByRole('radio', { name: named(`importKind.${kind}`) }).check()
    await button(say('kit.next')).click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await heading(say('migration.step.columns'), 2).waitFor()
    await button(say('migration.columns.do')).click()
    await heading(say('migration.counts'), 2).waitFor({ timeout: 30_000 })
  }
  const runs = async (n: number) => {
    const { say, button, dialog, heading } = desk
    const go = say('migration.run.do', { n })
    await button(go).click()
    await button(go, dialog()).click()
    await heading(say('migration.counts.done'), 2).waitFor({ timeout: 30_000 })
  }

  test('the vendor’s dry run names every error by row, and the run takes the rows without one', async () => {
    const { page, say, flaws, picture } = desk
    const rows = [time, late].map((one) => `${one.id};;${one.name};${one.country};${one.domain};active`)
    await imports(
      'accounts',
      [
        'Old ID;Parent ID;Company name;Country;Website;Status',
        ...rows,
        `${time.id}-B;${time.id};${time.name} 2;${time.country};;active`,
        'QX-9;;;Nowhere;;active',
      ].join('\n'),
    )
    await page.getByRole('row', { name: /Nowhere/ }).waitFor()
    expect(
      await page
        .getByRole('table', { name: say('migration.problems.errors') })
        .locator('tbody tr')
        .count(),
    ).toBe(2)
    expect(await flaws()).toEqual([])
    await picture('import-checked')
    await runs(3)
    expect(await flaws()).toEqual([])
    const people = [time, late].map((one) => `${one.id};${one.person};${mailOf(one)};${lang};Global admin`)
    await imports(
      'contacts',
      [
        'Old ID;Name;Email;Language;Old role',
        ...people,
        `${time.id};Kim Lee;kim.lee@${time.domain};${lang};Sales`,
      ].join('\n'),
    )
    await runs(3)
  }, 120_000)

  test('the vendor plans the end, and sees the letter as its readers will', async () => {
    const { page, say, field, button, dialog, go, flaws, picture } = desk
    await go('/vendor/migration/plan', say('migration.plan'))
    const days = { announce: 2, freeze: 3, retire: 4 }
    for (const [mark, away] of Object.entries(days)) {
      const day = new Date(Date.now() + away * DAY_MS).toISOString().slice(0, 10)
      await page.getByLabel(say(`migration.plan.${mark as keyof typeof days}`), { exact: true }).fill(day)
    }
    await field(say('migration.plan.notices')).fill('2, 1')
    await page
      .getByRole('article', { name: say(`migration.plan.preview.${lang}`) })
      .getByRole('heading')
      .waitFor()
    await button(say('migration.plan.save')).click()
    await button(say('migration.plan.told.do'), dialog()).click() // letters have told other days already
    await page.getByText(say('migration.plan.kept')).waitFor()
    expect(await flaws()).toEqual([])
    await picture('plan')
    await go('/vendor/migration', say('migration.title'))
    await page.getByRole('figure', { name: say('migration.progress') }).waitFor()
    expect(await flaws()).toEqual([])
    await picture('overview')
  }, 60_000)

  const invites = async (one: { id: string; name: string; domain: string }) => {
    const { page, say, button, go } = desk
    await go(`/vendor/migration/accounts/${one.id}`, one.name)
    await button(say('migration.left.invite')).click()
    await page.getByText(say('migration.left.invited', { n: 1 })).waitFor()
    const { text } = await house.mailTo(mailOf(one), 'migration.invitation')
    return /\/claim\/[\w-]+/.exec(text)?.[0] ?? ''
  }

  test('on time: the invited admin looks, proves the mailbox, accepts, and everything arrives', async () => {
    const me = reader(await house.visit({ lang, width: 390 }), lang)
    const { page, say, button, field, heading, flaws, picture } = me
    await page.goto(await invites(time))
    await page.getByText(time.id, { exact: true }).first().waitFor()
    expect(await flaws()).toEqual([])
    await picture('claim-company')
    await button(say('migration.claim.go')).click()
    expect(await field(say('enrolment.mail.label')).inputValue()).toBe(mailOf(time))
    await button(say('enrolment.mail.do')).click()
    await field(say('enrolment.code.label')).waitFor()
    const { text } = await house.mailTo(mailOf(time), 'access.signUpCode')
    await field(say('enrolment.code.label')).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
    await page.locator('input[type=password]').fill(SECRET)
    await button(say('enrolment.person.do')).click()
    await page.getByRole('checkbox').check()
    expect(await flaws()).toEqual([])
    await picture('claim-terms')
    await button(say('migration.claim.do')).click()
    await heading(say('migration.claim.done', { company: time.name })).waitFor()
    await page.getByText(`${time.id}-B`).first().waitFor()
    expect(await flaws()).toEqual([])
    await picture('claim-arrived')
    await page.goto('/account/legacy?tab=people')
    await page.getByText(`kim.lee@${time.domain}`).waitFor()
    expect(await flaws()).toEqual([])
    await picture('mine-people')
  }, 90_000)

  test('after the end: link, old door and old ID say “retired”, and lead to the two ways', async () => {
    const link = await invites(late)
    const early = await house.visit({ lang })
    await early.goto(link)
    await early.getByText(late.id, { exact: true }).first().waitFor()
    house.clock.moveTo(new Date(Date.now() + 6 * DAY_MS))
    const me = reader(await house.visit({ lang, width: 390 }), lang)
    const { page, say, field, button, heading, flaws, picture } = me
    await page.goto('/legacy/members/benefits.aspx?tab=2')
    await heading(say('migration.legacy.retired')).waitFor()
    await page.getByText('/legacy/members/benefits.aspx').waitFor()
    await page.getByRole('listitem').filter({ hasText: say('migration.legacy.use.meant') }).getByRole('link', { name: say('migration.legacy.use.membership') }).waitFor() // biome-ignore format: one thought
    await field(say('migration.legacy.check.label')).fill(late.id.toLowerCase().replace('-', ' '))
    await button(say('migration.legacy.check.do')).click()
    await page.getByText(say('migration.legacy.ways'), { exact: true }).waitFor()
    expect(await page.content()).not.toContain(late.name)
    expect(await flaws()).toEqual([])
    await picture('legacy')
    await page.goto(link)
    await me.link(say('migration.claim.enrol')).waitFor()
    expect(await flaws()).toEqual([])
    await picture('claim-retired')
  }, 60_000)

  test.each([
    ['anybody', undefined, []],
    ['a member', comesLate, ['/account', '/membership']],
  ] as const)(
    'the nine uses of the old centre stand there, each with a way to a page that exists: for %s',
    async (_, email, own) => {
      const one = email ? await as(email) : reader(await house.visit({ lang }), lang)
      const { page, say, link, go } = one
      await go('/legacy', say('migration.legacy.retired'))
      const main = page.getByRole('main') // the menu may lead to one of them too
      const ways = await Promise.all(
        uses.map((use) => link(say(`migration.legacy.use.${use}`), main).getAttribute('href')),
      )
      const cards = page.getByRole('list').filter({ has: link(say('migration.legacy.use.accounts')) })
      expect(await cards.getByRole('listitem').count()).toBe(uses.length)
      expect(ways.filter((way) => !way?.startsWith('/help'))).toEqual(own)
      for (const way of new Set(ways)) {
        await arrive(page, way ?? '', lang)
        const [text, said] = [await textOf(page), gone.map((key) => say(key))]
        expect([way, ...said.filter((one) => text.includes(one))]).toEqual([way])
      }
      await page.context().close()
    },
    60_000,
  )

  test('late: an enrolled company proves the old domain, a reviewer grants, and the history can be read', async () => {
    const me = await as(comesLate)
    const { page, say, named, field, button, dialog, flaws, picture, go } = me
    await go('/account/legacy', say('migration.mine'))
    await button(say('migration.late.ask')).click()
    await field(say('migration.late.ask.id'), dialog()).fill(late.id)
    await button(say('migration.late.ask.do'), dialog()).click()
    await field(say('migration.late.domain.label')).fill(late.domain)
    await button(say('migration.late.domain.do')).click()
    const record = page.getByText(/^guildhall-late-claim=/).first()
    const set = { name: late.domain, txt: (await record.textContent()) ?? '' }
    expect((await page.request.post('/demo/dns', { data: set })).status()).toBe(204)
    await button(say('migration.late.domain.look')).click()
    await page.getByText(named('state.lateClaim.inReview'), { exact: true }).first().waitFor()
    expect(await flaws()).toEqual([])
    await picture('late-claim')

    const reviewer = await as(REVIEWER)
    await reviewer.go('/vendor/migration/late-claims', say('migration.late'))
    await reviewer.page
      .getByRole('row', { name: new RegExp(late.id) })
      .getByRole('link')
      .first()
      .click()
    await reviewer.heading(say('migration.review.agrees'), 2).waitFor()
    expect(await reviewer.flaws()).toEqual([])
    await reviewer.picture('late-review')
    await reviewer.button(named('move.lateClaim.grant')).click()
    await reviewer.button(named('move.lateClaim.grant'), reviewer.dialog()).click()
    await reviewer.page.getByText(named('state.lateClaim.granted'), { exact: true }).first().waitFor()

    await page.goto('/account/legacy?tab=history')
    await page.getByRole('heading', { name: new RegExp(late.id) }).waitFor()
    expect(await flaws()).toEqual([])
    await picture('mine-history')
  }, 90_000)
})
