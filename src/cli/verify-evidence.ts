/** `guildhall verify-evidence FILE [--key FILE]`: checks a signature's evidence offline, without the network and without us. */
import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Said } from '#kernel/words.ts'
import { type Check, evidenceHash, examine, type Finding, type Pack, packIn } from '#modules/agreements/evidence.ts'

// biome-ignore format: a table
const sentences: Readonly<Record<Check, { holds: Said; fails: Said }>> = {
  format:    { holds: { en: 'The evidence is written in a form this version knows.', ko: '이 버전이 아는 형식으로 작성된 증빙입니다.' },
               fails: { en: 'The evidence is written in a form this version does not know.', ko: '이 버전이 알지 못하는 형식의 증빙입니다.' } },
  texts:     { holds: { en: 'The texts are the ones that were signed, to the letter.', ko: '본문이 서명한 본문과 한 글자도 다르지 않습니다.' },
               fails: { en: 'A text is NOT the one that was signed.', ko: '본문이 서명한 본문과 다릅니다.' } },
  hash:      { holds: { en: 'Signer, company, time and address are as they were sealed.', ko: '서명자, 회사, 시각, 접속 주소가 봉인된 그대로입니다.' },
               fails: { en: 'Signer, company, time or address was CHANGED after sealing.', ko: '서명자, 회사, 시각 또는 접속 주소가 봉인된 뒤에 바뀌었습니다.' } },
  signature: { holds: { en: 'The seal was made with the key named in it.', ko: '봉인에 적힌 키로 만든 봉인입니다.' },
               fails: { en: 'The seal was NOT made with the key named in it.', ko: '봉인에 적힌 키로 만든 봉인이 아닙니다.' } },
  key:       { holds: { en: 'That key is the one you trust.', ko: '신뢰하는 키와 같은 키입니다.' },
               fails: { en: 'That key is NOT the one you trust.', ko: '신뢰하는 키와 다른 키입니다.' } },
  chain:     { holds: { en: 'It follows the evidence before it without a gap.', ko: '앞의 증빙에 빠짐없이 이어집니다.' },
               fails: { en: 'It does NOT follow the evidence given before it.', ko: '앞에 준 증빙에 이어지지 않습니다.' } },
}

const USAGE: Said = {
  en: 'Usage: guildhall verify-evidence FILE… [--key FILE]   (evidence as PDF or JSON; several of one company in order of signing)',
  ko: '사용법: guildhall verify-evidence 파일… [--key 파일]   (PDF 또는 JSON 증빙, 한 회사의 증빙 여러 개는 서명한 순서대로)',
}

/** Answers 0 when everything holds, 1 when something does not, 2 when it was not told what to check. */
export async function verifyEvidence(
  args: readonly string[],
  say: (line: string) => void = console.log,
): Promise<number> {
  const at = args.indexOf('--key')
  const keyFile = at < 0 ? undefined : args[at + 1]
  const files = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (files.length === 0 || (at >= 0 && !keyFile)) {
    say(both(USAGE))
    return 2
  }
  const trusted = keyFile ? keyIn(keyFile) : null
  let previous: string | null = null
  let isGood = true
  for (const file of files) {
    const pack = packIn(readFileSync(file))
    say(`\n${file}`)
    if (!pack) {
      say(both({ en: '✗ There is no evidence in this file.', ko: '✗ 이 파일에는 증빙이 없습니다.' }))
      return 1
    }
    const findings: Finding[] = [...examine(pack, trusted), ...linked(pack, previous)]
    report(pack, findings, say)
    previous = evidenceHash(pack.evidence)
    isGood &&= findings.every(({ holds }) => holds)
  }
  say(`\n${both(verdict(isGood, trusted !== null))}`)
  return isGood ? 0 : 1
}

const linked = ({ evidence }: Pack, previous: string | null): Finding[] =>
  previous === null ? [] : [{ check: 'chain', holds: evidence.previous === previous }]

const both = ({ en, ko }: Said) => `${en}\n${ko}`

/** What would move the cursor, hide or turn around what follows: a forger writes no line of ours. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

function report({ evidence, seal }: Pack, findings: readonly Finding[], say: (line: string) => void) {
  const { agreement, company, signer, acceptance } = evidence
  const tell = (fact: string) => say(`  ${fact.replace(UNSEEN, '\ufffd')}`)
  tell(`${company.name} (${company.country}), ${company.globalId} / ${company.locationId}`)
  tell(`${signer.name} <${signer.email}>, ${signer.title}`)
  tell(`${agreement.region}, v${agreement.number}, ${acceptance.at}, ${acceptance.address}`)
  const { proof } = acceptance
  tell(`${typeof proof === 'string' ? proof : `${proof.by}, ${proof.at}`}`)
  tell(`key ${seal.keyId}`)
  for (const { check, holds } of findings) {
    const { en, ko } = sentences[check][holds ? 'holds' : 'fails']
    say(`  ${holds ? '✓' : '✗'} ${en}\n    ${ko}`)
  }
}

function verdict(isGood: boolean, isTrusted: boolean): Said {
  if (!isGood) return { en: 'This evidence does not hold.', ko: '이 증빙은 인정할 수 없습니다.' }
  if (isTrusted) return { en: 'This evidence holds.', ko: '이 증빙은 유효합니다.' }
  return {
    en: 'This evidence holds if the key is the vendor’s: compare it with GET /rest/agreements/keys, or give it with --key.',
    ko: '키가 벤더의 것이라면 이 증빙은 유효합니다. GET /rest/agreements/keys의 키와 비교하거나 --key로 지정해 주세요.',
  }
}

/** A trusted key from a file: PEM, or base64 as the vendor publishes it. */
function keyIn(file: string): string {
  const text = readFileSync(file, 'utf8').trim()
  if (!text.startsWith('-----BEGIN')) return text
  return createPublicKey(text).export({ type: 'spki', format: 'der' }).toString('base64')
}
