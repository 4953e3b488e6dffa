import { beforeEach, describe, expect, test } from 'vitest'
import { bought, buyer, held, ownSettings } from '#test/buyer.ts'
import { settleLevels } from '../holdings/renewals.ts'
import { logoOf } from './picture.ts'
import { sizeFor, widthOf } from './rules.ts'

async function holder() {
  const o = await buyer()
  await bought(o)
  const holdingId = (await held(o, 'launchPack'))[0]?.id as never
  const logo = (more: object = {}) => o.as('partnerAdmin')('GET /holdings/:holdingId/logo', { holdingId, ...more })
  return { o, holdingId, logo }
}

beforeEach(ownSettings)

describe('the logo of a level', () => {
  test('is a drawing with the level and the company, in both languages, for a light and a dark ground', async () => {
    const { logo } = await holder()
    const [ko, dark] = [await logo({ language: 'ko' }), await logo({ language: 'en', theme: 'dark' })]
    expect(ko.headers['content-type']).toMatch(/^image\/svg\+xml/)
    expect(String(ko.headers['content-disposition'])).toMatch(/launchPack-ko-light\.svg/)
    expect(String(ko.body)).toMatch(/>런치 팩<[\s\S]*>한빛시스템</)
    expect(String(dark.body)).toMatch(/>Launch Pack</)
    expect(String(dark.body)).not.toBe(String(ko.body))
  })

  test('is there while the level is held, through its grace, and refused from the day it ends', async () => {
    const { o, logo } = await holder()
    const seen: unknown[] = []
    for (const day of ['2027-03-01', '2027-03-20', '2027-04-02']) {
      o.clock.moveTo(`${day}T09:00:00Z`)
      while ((await o.within(settleLevels, 'network')) > 0);
      const { status, body } = await logo()
      seen.push(status === 200 ? status : (body as unknown as { code: string }).code)
    }
    expect(seen).toEqual([200, 200, 'levels.logoOver'])
  })

  test('belongs to the marketing benefit: withdrawn, the logo is refused', async () => {
    const { o, logo } = await holder()
    await o.within(({ db }) =>
      db.execute(`update benefit_entitlements set status = 'withdrawn' where kind = 'marketing'`),
    )
    expect((await logo()).body).toMatchObject({ code: 'levels.logoNotGranted' })
  })

  test('is the company’s own: another finds nothing there', async () => {
    const { holdingId } = await holder()
    const other = await buyer()
    expect((await other.as('partnerAdmin')('GET /holdings/:holdingId/logo', { holdingId })).status).toBe(404)
  })

  test('writes names harmless, and leaves out what no drawing can hold', () => {
    const company = `<script>alert("1")</script> & Söhne'\u0000\u0007`
    const drawing = logoOf(
      { network: 'A & B', level: { en: 'Gold', ko: '골드' }, company },
      { language: 'en', theme: 'light' },
    )
    expect(drawing).not.toMatch(/<script/)
    expect(drawing).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Söhne&apos;<')
  })

  // biome-ignore format: a table
  test.each([
    ['a short name keeps its size',   'Launch Pack',                                   34, 34],
    ['a long one becomes smaller',    'Solutions Partner for Digital and App Innovation of the Year', 34, 15],
    ['Korean runs wider',             '데이터와 인공지능 솔루션 파트너 지정 회사', 34, 24],
  ])('%s', (_, text, sizeMax, about) => {
    const size = sizeFor(text, { width: 480, sizeMax })
    expect(Math.round(size)).toBeGreaterThanOrEqual(about - 1)
    expect(size * widthOf(text)).toBeLessThanOrEqual(480)
  })
})
