import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Portal, portal } from './house.ts'
import { keepFailures, type Reader, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal({ letters: true })
}, 120_000)
afterAll(() => house?.close())

const open = async (lang: 'en' | 'ko', width?: number): Promise<Reader> =>
  reader(await house.visit({ lang, ...(width && { width }) }), lang)
const overflow = ({ page }: Reader) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

// biome-ignore format: a table
const asked = {
  en: { q: 'blocked from signing', slip: 'agrement', meant: 'agreement', title: 'Why are we blocked from signing the agreement?' },
  ko: { q: '서명이 막혔어요',       slip: '프로그렘', meant: '프로그램',  title: '왜 계약에 서명할 수 없나요?' },
} as const
const MISSED = '/help/leaving-the-legacy-centre/migration-not-done'

describe.each(['en', 'ko'] as const)('whoever asks for help in %s', (lang) => {
  const { q, slip, meant, title } = asked[lang]

  test('finds the article in their own words, without signing in, also after a slip', async () => {
    const me = await open(lang)
    const { page, say, go, link, heading, flaws, picture } = me
    await go('/help', say('help.title'))
    const field = page.getByRole('searchbox', { name: say('help.search') })
    await field.fill(slip)
    await page.getByText(say('help.found.instead', { query: slip, instead: meant })).waitFor()
    await field.fill(q)
    await link(title).waitFor()
    expect(await page.locator('main mark').count()).toBeGreaterThan(0)
    expect(await flaws()).toEqual([])
    await picture('help-search')
    expect(new URL(page.url()).searchParams.get('q')).toBe(q)
    await link(title).click()
    await heading(title).waitFor()
    await page.goto('/help/selling/no-such-article')
    await heading(say('help.missing')).waitFor()
    await page.getByRole('searchbox', { name: say('help.search') }).fill(q)
    await page.keyboard.press('Enter')
    await link(title).waitFor()
    await page.context().close()
  })

  test('opens the ? of a page by its key, reads there, and the work stays where it was', async () => {
    const me = await open(lang)
    const { page, say, button, go, dialog, flaws, picture } = me
    await go('/enrol', say('enrolment.title'))
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Shift+?')
    await dialog()
      .getByRole('heading', { name: say('help.panel.here') })
      .waitFor()
    const first = dialog().locator('main, ul').getByRole('link').first()
    const name = (await first.textContent()) ?? ''
    await first.focus()
    await page.keyboard.press('Enter')
    await dialog().getByRole('heading', { name, exact: true }).waitFor()
    expect(await flaws()).toEqual([])
    await picture('help-panel')
    await button(say('help.panel.back')).click()
    await dialog()
      .getByRole('searchbox', { name: say('help.search') })
      .fill(q)
    await dialog().getByRole('link', { name: title }).waitFor()
    await page.keyboard.press('Escape') // empties the search
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    expect(new URL(page.url()).pathname).toBe('/enrol')
    await page.context().close()
  })
})

describe('a translation and its original', () => {
  const ko = '종료일 전에 아무도 인수하지 않은 계정은 계정으로 복구할 수 없어요.'
  const en = 'An account that nobody claimed before the retirement date cannot be recovered as an account.'
  const places = async ({ page }: Reader) => {
    const [own, other] = [page.getByText(ko), page.getByText(en)]
    const [one, two] = [await own.boundingBox(), await other.boundingBox()]
    if (!one || !two) throw new Error('A sentence is not on the screen.')
    return { one, two }
  }

  test('stand side by side, sentence by sentence, and the choice is remembered', async () => {
    const me = await open('ko')
    const { page, say, flaws, picture } = me
    await page.goto(MISSED)
    await page.getByText(ko).waitFor()
    expect(await page.getByText(en).count()).toBe(0)
    await page.getByText(say('help.beside.side'), { exact: true }).click()
    await page.getByText(en).waitFor()
    const { one, two } = await places(me)
    expect(two.x).toBeGreaterThan(one.x + one.width - 1)
    expect(Math.abs(two.y - one.y)).toBeLessThan(4)
    expect(await flaws()).toEqual([])
    await picture('help-side')
    await page.reload()
    await page.getByText(en).waitFor()
    await page.context().close()
  })

  test('stand one beneath the other on a phone', async () => {
    const me = await open('ko', 360)
    const { page, say, flaws, picture } = me
    await page.goto(MISSED)
    await page.getByText(say('help.beside.side'), { exact: true }).click()
    await page.getByText(en).waitFor()
    const { one, two } = await places(me)
    expect(two.y).toBeGreaterThan(one.y + one.height - 1)
    expect(await overflow(me)).toBe(0)
    expect(await flaws()).toEqual([])
    await picture('help-beneath')
    await page.context().close()
  })

  test('are shown together by the keyboard, one sentence at a time', async () => {
    const me = await open('ko')
    const { page, say, flaws, picture } = me
    await page.goto(MISSED)
    await page.getByText(say('help.beside.point'), { exact: true }).click()
    await page.getByText(say('help.beside.point.hint')).waitFor()
    await page.getByText(ko).focus()
    const strip = page.getByRole('status').filter({ hasText: say('help.beside.pointed') })
    await strip.getByText(en).waitFor()
    await page.keyboard.press('Tab')
    await strip.getByText('The same is true of locations that were never reviewed.').waitFor()
    expect(await flaws()).toEqual([])
    await picture('help-point')
    await page.getByText(ko).hover()
    await strip.getByText(en).waitFor()
    await page.context().close()
  })

  test('an English reader of the original is offered none', async () => {
    const { page, say, heading } = await open('en')
    await page.goto(MISSED)
    await heading('Our migration was not done in time: what now?').waitFor()
    expect(await page.getByText(say('help.beside'), { exact: true }).count()).toBe(0)
    await page.context().close()
  })
})

describe('the vendor', () => {
  const pair = (id: string, translated: string, original: string) =>
    `<span data-ttu-id="${id}">${translated}</span><span class="sxs-lookup"><span data-stu-id="${id}">${original}</span></span>`
  const text = `---\ntitle: 노을 안내\ndescription: 노을을 보는 법\n---\n${pair('1', '창가에 앉으세요.', 'Sit at the window.')} ${pair('2', '그리고 기다리세요.', 'And wait.')}\n`
  const file = (name: string, content: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(content) })

  test('takes documents in, is told what is damaged by its line, and readers have the originals beside them', async () => {
    const me = await open('en')
    const { page, say, comeIn, go, heading, link, button, flaws, picture } = me
    await comeIn('olivia@aurora.example')
    await go('/vendor/articles', say('help.import'))
    const damaged = `# 제목\n\n<span data-ttu-id="7">끝나지 않는 문장\n`
    await page.locator('input[type=file]').setInputFiles([file('sunset.md', text), file('broken.md', damaged)])
    const reports = page.getByRole('table', { name: say('help.import.reports') })
    await reports.getByText(say('help.import.outcome.damaged')).waitFor()
    await reports.getByText(say('help.import.line', { line: 3 })).waitFor()
    await link('노을 안내').waitFor()
    expect(await flaws()).toEqual([])
    await picture('help-import')
    await link('노을 안내').click()
    await heading('노을 안내').waitFor()
    await page.getByText(say('help.beside.side'), { exact: true }).click()
    await page.getByText('Sit at the window.').waitFor()
    await go('/vendor/articles', say('help.import'))
    await button(say('help.import.remove')).click()
    await button(say('help.import.remove'), me.dialog()).click()
    await heading(say('help.import.none'), 2).waitFor()
    await page.context().close()
  })

  test('sees what is about their own page and role first', async () => {
    const { page, say, comeIn, go, button, dialog, picture } = await open('en', 360)
    await comeIn('olivia@aurora.example')
    await go('/vendor/partners', say('membership.partners'))
    await button(say('shell.help')).click()
    await dialog().getByRole('link', { name: 'Find a partner and see where it stands' }).waitFor()
    const box = await dialog().boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: 360 })
    await picture('help-panel-phone')
    await page.context().close()
  })
})
