/** A price list as a file, written while it is read: however long it is, only a piece of it is ever in memory. */
import { Readable } from 'node:stream'
import { csvOf } from '#kernel/csv.ts'
import { decimal, money } from '#kernel/money.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import type { Document } from '#kernel/route.ts'
import { type Lang, type Said, saying } from '#kernel/words.ts'
import { type Line, linesFrom, type Place, placeAt, type Wanted } from './lines.ts'
import { wantedOf } from './queries.ts'
import type { Sheet } from './shapes.ts'
import { line as shown } from './shapes.ts'

const PIECE_LINES = 2_000
const sum = ({ now, before, currency }: Line, of: 'price' | 'retail') => {
  const one = now ?? before
  return one ? decimal(money(one[of], currency)) : ''
}
const spoken = (key: string, lang: Lang) => saying(key)[lang]
const addition = ({ isTrial, isAddon }: Line) => (isTrial ? 'trial' : isAddon ? 'addon' : 'none')

type Column = readonly [header: Said, cell: (line: Line, lang: Lang) => string]
const column = (en: string, ko: string, cell: Column[1]): Column => [{ en, ko }, cell]
/** The columns of domain.md 6.2. */
// biome-ignore format: a table
const columns: readonly Column[] = [
  column('Change',              '변경',          ({ change }, lang) => spoken(`change.priceList.${change}`, lang)),
  column('Effective start',     '적용 시작',      ({ validFrom }) => validFrom ?? ''),
  column('Effective end',       '적용 종료',      ({ validTo }) => validTo ?? ''),
  column('Product ID',          '제품 ID',       ({ productId }) => productId),
  column('SKU ID',              'SKU ID',       ({ skuId }) => skuId),
  column('Availability ID',     '판매 조건 ID',   ({ availabilityId }) => availabilityId),
  column('Product',             '제품',          ({ productTitle }, lang) => productTitle[lang]),
  column('SKU',                 'SKU 이름',      ({ title }, lang) => title[lang]),
  column('Publisher',           '게시자',        ({ publisher }) => publisher),
  column('Kind',                '종류',          ({ kind }, lang) => spoken(`kind.product.${kind}`, lang)),
  column('Unit',                '단위',          ({ unit }, lang) => spoken(`unit.catalog.${unit}`, lang)),
  column('Secondary licence',   '보조 라이선스',   (line, lang) => spoken(`secondary.catalog.${addition(line)}`, lang)),
  column('Segment',             '고객 구분',      ({ segment }, lang) => spoken(`segment.catalog.${segment}`, lang)),
  column('Term',                '약정 기간',      ({ term }, lang) => spoken(`term.catalog.${term}`, lang)),
  column('Billing plan',        '청구 주기',      ({ cycle }, lang) => spoken(`cycle.catalog.${cycle}`, lang)),
  column('Currency',            '통화',          ({ currency }) => currency),
  column('List price',          '파트너 가격',     (line) => sum(line, 'price')),
  column('Suggested retail',    '권장 소비자가',    (line) => sum(line, 'retail')),
  column('Price before',        '이전 가격',      ({ before, currency }) => (before ? decimal(money(before.price, currency)) : '')),
]

/** Piece after piece, each read in a short look of its own. */
async function* pieces({ look }: Pick<Outside, 'look'>, wanted: Wanted): AsyncGenerator<readonly Line[]> {
  for (let place: Place | null = null; ; ) {
    const lines: Line[] = await look((ctx) => linesFrom(ctx, wanted, place, PIECE_LINES))
    if (lines.length > 0) yield lines
    const last = lines.at(-1)
    if (!last || lines.length < PIECE_LINES) return
    place = placeAt(last)
  }
}

async function* asCsv(all: AsyncIterable<readonly Line[]>, lang: Lang) {
  yield csvOf([columns.map(([header]) => header[lang])])
  for await (const lines of all) yield csvOf(lines.map((one) => columns.map(([, cell]) => cell(one, lang)))).slice(1) // its mark stands once
}
async function* asJson(all: AsyncIterable<readonly Line[]>, about: Pick<Outside, 'language' | 'now'>) {
  let begun = false
  for await (const lines of all) {
    yield `${begun ? ',\n' : '[\n'}${lines.map((one) => JSON.stringify(line(one, about))).join(',\n')}`
    begun = true
  }
  yield begun ? '\n]\n' : '[]\n'
}
const line = (one: Line, about: Pick<Outside, 'language' | 'now'>) => shown.show(one, about)

/** The file of a list; the lines are read once it is being sent. */
export const download = beforehand(
  async (outside, _: Sheet) => outside,
  async (ctx, { format = 'csv', ...asked }, outside): Promise<Document> => {
    const wanted = await wantedOf(ctx, asked)
    const all = pieces(outside, wanted)
    const text = format === 'csv' ? asCsv(all, ctx.language) : asJson(all, ctx)
    return {
      name: `prices-${wanted.market}-${asked.month}.${format}`,
      type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      content: async () => Readable.from(text),
    }
  },
)
