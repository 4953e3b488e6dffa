import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { money } from '#kernel/money.ts'
import { print } from '#kernel/paper.ts'
import type { Document } from '#kernel/route.ts'
import { type Lang, type Said, saying, writtenDay } from '#kernel/words.ts'
import { type Seller, sellerOnPaper } from '#modules/access/index.ts'
import { printedPartnerId } from '#modules/membership/index.ts'
import { written } from '../offers/price.ts'
import { refuse } from './rules.ts'
import type { AsPaper } from './shapes.ts'
import { type Purchase, store } from './tables.ts'

// biome-ignore format: a table
const words = {
  title:     { en: 'Receipt',            ko: '영수증' },
  number:    { en: 'Receipt number',     ko: '영수증 번호' },
  seller:    { en: 'Seller',             ko: '판매자' },
  address:   { en: 'Address',            ko: '주소' },
  registrationNumber: { en: 'Registration number', ko: '등록 번호' },
  order:     { en: 'Order number',       ko: '주문 번호' },
  company:   { en: 'Company',            ko: '회사' },
  partnerId: { en: 'Partner ID',         ko: '파트너 ID' },
  buyer:     { en: 'Ordered by',         ko: '주문자' },
  paidAt:    { en: 'Paid on',            ko: '결제일' },
  method:    { en: 'Method of payment',  ko: '결제 방법' },
  level:     { en: 'Level',              ko: '등급' },
  fee:       { en: 'Fee',                ko: '이용료' },
  tax:       { en: 'Tax',                ko: '세금' },
  total:     { en: 'Total',              ko: '합계' },
  refunded:  { en: 'This order was paid back.', ko: '환불된 주문입니다.' },
} satisfies Record<string, Said>

/** The receipt of a paid order as a PDF. */
export async function receipt(
  ctx: Ctx,
  { purchaseId, language = ctx.language }: Static<typeof AsPaper>,
): Promise<Document> {
  const row = await store.get(ctx, purchaseId)
  if (!row.invoiceNumber) throw refuse.notPaid()
  const paper = receiptOf(row, row.seller ?? (await sellerOnPaper(ctx)), language)
  return { name: `${row.invoiceNumber}.pdf`, type: 'application/pdf', content: () => print(paper) }
}

/** What the receipt says: who sold what to whom, as it was when it was paid. */
export function receiptOf(row: Purchase, seller: Seller, lang: Lang): TDocumentDefinitions {
  const title = words.title[lang]
  return {
    info: {
      title: `${title} ${row.invoiceNumber}`,
      author: seller.legalName,
      creationDate: row.paidAt ?? row.placedAt,
    },
    language: lang,
    pageMargins: [56, 64, 56, 64],
    defaultStyle: { font: 'Pretendard', fontSize: 10, lineHeight: 1.4 },
    content: [
      { text: title, fontSize: 22, bold: true, margin: [0, 0, 0, 16] },
      facts(row, seller, lang),
      sums(row, lang),
      ...(row.status === 'refunded'
        ? [{ text: words.refunded[lang], bold: true, margin: [0, 16, 0, 0] } as Content]
        : []),
    ],
  }
}

function facts(row: Purchase, { legalName, address, registrationNumber }: Seller, lang: Lang): Content {
  const method = saying(`method.purchase.${row.method}`)[lang]
  const lines: (readonly [keyof typeof words, string])[] = [
    ['seller', legalName],
    ['address', address],
    ['registrationNumber', registrationNumber],
    ['number', row.invoiceNumber ?? ''],
    ['order', row.number],
    ['company', `${row.companyName} (${row.country})`],
    ['partnerId', row.partnerId && printedPartnerId(row.partnerId)],
    ['buyer', `${row.buyerName} <${row.buyerEmail}>`],
    ['paidAt', writtenDay(row.paidAt, lang)],
    ['method', row.cardEnds ? `${method} ···· ${row.cardEnds}` : method],
  ]
  const said = lines.filter(([, value]) => value !== '')
  const body = said.map(([name, value]) => [{ text: words[name][lang], color: '#555555' }, value])
  return { layout: 'noBorders', table: { widths: [130, '*'], body }, margin: [0, 0, 0, 20] }
}

function sums({ levelName, fee, tax, total, taxRateBps, currency }: Purchase, lang: Lang): Content {
  const sum = (amount: bigint) => ({ text: written(money(amount, currency), lang), alignment: 'right' as const })
  const rate = `${taxRateBps / 100}%`
  return {
    layout: 'lightHorizontalLines',
    table: {
      widths: ['*', 'auto'],
      body: [
        [{ text: `${words.level[lang]}: ${levelName[lang]}`, bold: true }, sum(fee)],
        [`${words.tax[lang]} (${rate})`, sum(tax)],
        [
          { text: words.total[lang], bold: true },
          { ...sum(total), bold: true },
        ],
      ],
    },
  }
}
