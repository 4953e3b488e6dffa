/**
 * Partner IDs: what a company is called by everybody else in the network (domain.md 1.6).
 * Seven digits and a check digit; the first is never 0, so that no spreadsheet eats it.
 */
import assert from 'node:assert'
import { refusals } from '#kernel/refusal.ts'
import { bareNumber } from '#kernel/text.ts'

declare const partnerIdMark: unique symbol
export type PartnerId = string & { readonly [partnerIdMark]: true }

const EXAMPLE = '2718 2819'
const refuse = refusals('membership', {
  partnerIdMalformed: {
    kind: 'invalid',
    en: 'A Partner ID has eight digits, such as {example}.',
    ko: '파트너 ID는 {example}처럼 숫자 여덟 자리예요.',
    remedy: {
      en: 'Copy it from Account settings → Identifiers, where every ID of a company is listed.',
      ko: '계정 설정 → 식별자에서 회사의 모든 ID를 볼 수 있어요. 거기에서 복사해 주세요.',
    },
  },
  partnerIdMistyped: {
    kind: 'invalid',
    en: 'This is not a Partner ID: one of its digits is wrong, or two have changed places.',
    ko: '파트너 ID가 아니에요. 숫자 하나가 틀렸거나 두 숫자의 자리가 바뀌었어요.',
    remedy: {
      en: 'Compare it digit by digit with the ID you were given. The last digit checks the others.',
      ko: '받은 ID와 한 자리씩 비교해 보세요. 마지막 숫자로 나머지 숫자가 맞는지 확인해요.',
    },
  },
  partnerIdNotYours: {
    kind: 'missing',
    en: '{id} is well written, but it is not an ID of your company.',
    ko: '{id:은/는} 형식은 맞지만 회사의 ID가 아니에요.',
    remedy: {
      en: 'Account settings → Identifiers lists every ID of your company.',
      ko: '계정 설정 → 식별자에서 우리 회사의 모든 ID를 볼 수 있어요.',
    },
    who: ['you'],
  },
  aliasTaken: {
    kind: 'conflict',
    en: '“{alias}” is an alias of another company already.',
    ko: '“{alias}” ID는 이미 다른 회사의 별칭이에요.',
    remedy: { en: 'Ask the vendor, who sees which.', ko: '어느 회사인지 볼 수 있는 벤더에 문의해 주세요.' },
    who: ['vendor'],
  },
})

/** An ID of another centre names one company for ever. */
export const aliasTaken = refuse.aliasTaken

/** An ID of another centre as it is compared: capitals and digits alone. */
export const bareAlias = (text: string) => text.normalize('NFKC').replace(/[^A-Za-z0-9]+/g, '').toUpperCase() // biome-ignore format: one thought

/** No location of the company has this ID: what it may name elsewhere is nobody's to learn here. */
export const notYours = refuse.partnerIdNotYours

const FIRST = 1_000_000
const HALF = 3_000
/** How many Partner IDs there are: every seven digits that do not begin with 0. */
export const PARTNER_IDS = HALF * HALF

/**
 * The Partner ID of the n-th location ever enrolled, counted from 1. The same serial gives the same ID for ever.
 * Neighbours in time are no neighbours in number, so an ID tells neither when a company came nor how many there are.
 * It is a name, not a secret: to know one opens nothing.
 */
export function partnerId(serial: number): PartnerId {
  assert(
    Number.isInteger(serial) && serial >= 1 && serial <= PARTNER_IDS,
    'a Partner ID has a serial from 1 to 9,000,000',
  )
  const digits = String(FIRST + scattered(serial - 1))
  const id = digits + checkDigit(digits)
  assert(isPartnerId(id))
  return id
}

/** Reads a Partner ID as people write it, with spaces, hyphens or full-width digits: whether it is one, not whose. */
export function readPartnerId(text: string): PartnerId {
  const digits = bareNumber(text)
  if (!/^\d{8}$/.test(digits)) throw refuse.partnerIdMalformed({ example: EXAMPLE })
  if (!isPartnerId(digits)) throw refuse.partnerIdMistyped()
  return digits
}

/** Eight digits whose last one fits the others. */
export const isPartnerId = (text: string): text is PartnerId => /^[1-9]\d{7}$/.test(text) && checkDigit(text) === 0

/** As printed, in two groups of four that a phone call survives. */
export const printedPartnerId = (id: string) => `${id.slice(0, 4)} ${id.slice(4)}`

// Damm's quasigroup of order 10: finds every single wrong digit and every exchange of neighbours.
// biome-ignore format: a table
const DAMM = Uint8Array.of(
  0,3,1,7,5,9,8,6,4,2,  7,0,9,2,1,5,4,8,6,3,  4,2,0,6,8,7,1,3,5,9,  1,7,5,0,9,8,3,4,2,6,  6,1,2,3,0,4,5,9,7,8,
  3,6,7,4,2,0,9,5,8,1,  5,8,6,9,7,2,0,1,3,4,  8,9,4,5,3,6,2,0,1,7,  9,4,3,8,6,1,7,2,0,5,  2,5,8,1,4,3,6,7,9,0,
)

/** The digit that completes the others; 0 for digits that are complete. */
function checkDigit(digits: string): number {
  let row = 0
  for (let at = 0; at < digits.length; at++) row = DAMM[row * 10 + digits.charCodeAt(at) - 48] ?? row
  return row
}

// Four rounds of a Feistel network on two halves below 3,000: each round can be undone, so no two serials meet.
const ROUNDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]

function scattered(index: number): number {
  let [left, right] = [Math.floor(index / HALF), index % HALF]
  for (const round of ROUNDS) [left, right] = [right, (left + mixed(right, round)) % HALF]
  return left * HALF + right
}

function mixed(half: number, round: number): number {
  const once = Math.imul(half ^ round, 0x9e3779b1)
  const twice = Math.imul(once ^ (once >>> 15), 0x85ebca6b)
  return (twice ^ (twice >>> 13)) >>> 0
}
