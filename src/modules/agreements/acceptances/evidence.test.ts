import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidence, packed as packedBy } from '#test/evidence.ts'
import { verifyEvidence } from '../../../cli/verify-evidence.ts'
import { evidencePdf } from './document.ts'
import {
  canonical,
  type Evidence,
  evidenceHash,
  examine,
  FIRST_FORMAT,
  FORMAT,
  newKeys,
  type Pack,
} from './evidence.ts'
import { packIn } from './opening.ts'
import { proofOf } from './rules.ts'

const keys = newKeys()
const packed = (of: Evidence, by = keys) => packedBy(of, by)
const pack = packed(evidence)
const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function verified(...args: string[]) {
  const lines: string[] = []
  return { code: await verifyEvidence(args, (line) => lines.push(line)), said: lines.join('\n') }
}
const json = (of: Pack) => JSON.stringify(of)

test('evidence that nobody touched holds', async () => {
  const { code, said } = await verified(file('true.json', json(pack)))
  expect(code).toBe(0)
  expect(said).toContain('김민지 <minji@hanbit.example>')
  expect(said).toContain('This evidence holds if the key is the vendor’s')
  expect(said).toContain('키가 벤더의 것이라면')
})

test('with the vendor’s key at hand nothing is left open', async () => {
  const { code, said } = await verified(file('true.json', json(pack)), '--key', file('key.txt', keys.publicKey))
  expect(code).toBe(0)
  expect(said).toContain('This evidence holds.')
})

test('evidence says when and by what the signer proved themselves', async () => {
  expect((await verified(file('true.json', json(pack)))).said).toContain('passkey, 2026-03-02T08:58:00.000Z')
})

test('evidence of the first form, which names no time of the proof, is still read; one that mixes the forms is not', async () => {
  const { acceptance } = evidence
  const first = { ...evidence, format: FIRST_FORMAT, acceptance: { ...acceptance, proof: 'second factor' } }
  for (const of of [first, { ...first, format: FORMAT }, { ...evidence, format: FIRST_FORMAT }]) {
    const pdf = file('first.pdf', await evidencePdf(packed(of), 'ko'))
    const { code, said } = await verified(pdf)
    expect([code, said.includes('✓ The evidence is written in a form this version knows.')]).toEqual(
      of === first ? [0, true] : [1, false],
    )
  }
})

// biome-ignore format: a table
test.each([
  [{ provenAt: new Date('2026-03-02T08:58:00Z'), provenBy: 'recoveryCode' }, { format: FORMAT, proof: { at: '2026-03-02T08:58:00.000Z', by: 'recoveryCode' } }],
  [{ provenAt: null, provenBy: null },                                       { format: FIRST_FORMAT, proof: expect.stringContaining('second factor') }],
] as const)('a signature of %j is told as %j', (signature, told) => expect(proofOf(signature)).toEqual(told))

type Forger = (pack: Pack) => Pack
const forged = (change: (evidence: Evidence) => Partial<Evidence>): Forger => (of) => ({ ...of, evidence: { ...of.evidence, ...change(of.evidence) } }) // biome-ignore format: one thought
// biome-ignore format: a table
const forgeries: [string, Forger, string][] = [
  ['one letter of the text',  (of) => ({ ...of, texts: of.texts.map((one) => ({ ...one, text: one.text.replace('thirty', 'ninety') })) }), 'A text is NOT'],
  ['the title of the text',   (of) => ({ ...of, texts: of.texts.map((one) => ({ ...one, title: `${one.title}.` })) }), 'A text is NOT'],
  ['a text left out',         (of) => ({ ...of, texts: of.texts.slice(0, 1) }), 'A text is NOT'],
  ['another signer',          forged(({ signer }) => ({ signer: { ...signer, name: '박서준' } })), 'was CHANGED after sealing'],
  ['another time',            forged(({ acceptance }) => ({ acceptance: { ...acceptance, at: '2026-03-01T09:00:00.000Z' } })), 'was CHANGED after sealing'],
  ['another proof',           forged(({ acceptance }) => ({ acceptance: { ...acceptance, proof: { at: acceptance.at, by: 'app' } } })), 'was CHANGED after sealing'],
  ['another company',         forged(({ company }) => ({ company: { ...company, globalId: '10000033' } })), 'was CHANGED after sealing'],
  ['another audit head',      forged(() => ({ audit: null })), 'was CHANGED after sealing'],
  ['a hash put right again',  (of) => { const evidence = { ...of.evidence, sealedAt: '2026-03-03T00:00:00.000Z' }; return { ...of, evidence, seal: { ...of.seal, hash: evidenceHash(evidence) } } }, 'was NOT made with the key'],
  ['the name of the key',     (of) => ({ ...of, seal: { ...of.seal, keyId: '0'.repeat(32) } }), 'was NOT made with the key'],
  ['a key that is none',      (of) => ({ ...of, seal: { ...of.seal, publicKey: 'AAAA' } }), 'was NOT made with the key'],
]
test.each(forgeries)('a forgery is found: %s', async (_, forge, sentence) => {
  const { code, said } = await verified(file('forged.json', json(forge(pack))))
  expect(code).toBe(1)
  expect(said).toContain(sentence)
})

test('a forger who seals anew with a key of their own is found by the vendor’s key', async () => {
  const other = packed({ ...evidence, signer: { ...evidence.signer, name: '박서준' } }, newKeys())
  const { code, said } = await verified(file('other.json', json(other)), '--key', file('key.txt', keys.publicKey))
  expect(code).toBe(1)
  expect(said).toContain('is NOT the one you trust')
})

describe('several of one company', () => {
  const next = packed({ ...evidence, previous: evidenceHash(evidence), sealedAt: '2026-05-02T09:01:00.000Z' })
  test('follow one another', async () =>
    expect((await verified(file('1.json', json(pack)), file('2.json', json(next)))).code).toBe(0))
  test('with one missing between, the gap shows', async () => {
    const third = packed({ ...evidence, previous: evidenceHash(next.evidence) })
    const { code, said } = await verified(file('1.json', json(pack)), file('3.json', json(third)))
    expect(code).toBe(1)
    expect(said).toContain('does NOT follow')
  })
})

describe('the PDF', () => {
  test.each(['en', 'ko'] as const)('in %s carries the pack inside, and holds like it', async (lang) => {
    const pdf = await evidencePdf(pack, lang)
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    expect(packIn(Buffer.from(pdf))).toEqual(pack)
    expect((await verified(file(`${lang}.pdf`, pdf))).code).toBe(0)
  })
  // biome-ignore format: a table
  test.each([
    ['markup and a script',            '<script>hit()</script>"><img src=x onerror=hit()>'],
    ['the words a PDF is made of',     'endstream endobj trailer <</Root 1 0 R>> startxref 0 %%EOF \\(\\) )('],
    ['a word without end',             'W'.repeat(400)],
    ['emoji and signs no font has',    '👩‍👩‍👧‍👦🚀 ꙮ \u{1F9FF} ﷽'],
    ['right to left',                  'שלום عربى'],
    ['marks heaped on marks',          `e${'\u0301'.repeat(60)}`],
    ['lines and tabs',                 'one\r\n\ttwo\n\n\nthree'],
    ['nothing',                        ''],
  ])('holds with %s in its fields, which stay what they were', async (_, words) => {
    const { signer, company, agreement } = evidence
    const texts = agreement.texts.map((text) => ({ ...text, title: words }))
    const named = { signer: { ...signer, name: words, title: words }, company: { ...company, name: words } }
    const odd = packed({ ...evidence, ...named, agreement: { ...agreement, texts } })
    const pdf = Buffer.from(await evidencePdf(odd, 'ko'))
    expect(packIn(pdf)).toEqual(odd)
    expect(pdf.subarray(-7).toString()).toContain('%%EOF')
    expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|URI)\b/)
  })
  test('cut off in the middle is no evidence', async () => {
    const pdf = Buffer.from(await evidencePdf(pack, 'en'))
    const { code, said } = await verified(file('cut.pdf', pdf.subarray(0, 700)))
    expect(code).toBe(1)
    expect(said).toContain('There is no evidence in this file')
  })
})

test.each(['', 'not json', '{}', '[1]', '{"evidence":null}', '%PDF-1.7 nothing'])(
  '%o is no evidence',
  async (content) => expect((await verified(file('none', content))).code).toBe(1),
)

test('a forger writes no line of ours: what would move or hide the terminal’s own is shown as a sign', async () => {
  const name = 'Kim\u001b[2J\u001b[8m\r\n✓ This evidence holds.\n\u202e'
  const { said } = await verified(
    file('forged.json', json(packed({ ...evidence, signer: { ...evidence.signer, name } }))),
  )
  expect(said).toContain('Kim\ufffd[2J')
  expect([...said].filter((sign) => '\u001b\r\u202e'.includes(sign))).toEqual([])
  expect(said).not.toMatch(/^✓ This/m)
})

test('without a file it says how it is used', async () => expect((await verified()).code).toBe(2))

test('one value has one writing, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const shuffled = JSON.parse(JSON.stringify(value), (_, one) =>
        one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).reverse()) : one,
      )
      expect(canonical(shuffled)).toBe(canonical(JSON.parse(JSON.stringify(value))))
    }),
  )
})

test('a pack is examined without its key when none is at hand', () =>
  expect(examine(pack, null).map(({ check }) => check)).toEqual(['format', 'texts', 'hash', 'signature']))
