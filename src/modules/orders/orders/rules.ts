/** What is refused of orders as such, besides what is wrong with a line. */
import { refusals } from '#kernel/refusal.ts'

// biome-ignore format: sentences
export const refuse = refusals('orders', {
  nothingOrdered: {
    kind: 'invalid',
    en: 'There is nothing in it to order.', ko: '주문할 항목이 없어요.',
    remedy: { en: 'Add a line from the catalogue.', ko: '카탈로그에서 항목을 추가해 주세요.' },
    who: ['you'],
  },
  notOneGroup: {
    kind: 'invalid',
    en: 'One order has lines of one kind, charged in one rhythm; these are {groups}.', ko: '주문 하나에는 종류와 청구 주기가 같은 항목만 담을 수 있어요. 지금은 {groups}개의 주문으로 나뉘어요.',
    remedy: { en: 'Put them into a cart: its checkout makes an order of each group.', ko: '장바구니에 담으면 결제할 때 주문이 자동으로 나뉘어요.' },
    who: ['you'],
  },
  notCompleted: {
    kind: 'conflict',
    en: 'Add-ons are added to an order that is completed.', ko: '완료된 주문에만 추가 기능을 더할 수 있어요.',
    remedy: { en: 'Wait for the decision, or place another order.', ko: '결정을 기다리거나 새로 주문해 주세요.' },
    who: ['vendor', 'you'],
  },
  otherGroup: {
    kind: 'invalid',
    en: 'An order has lines of one kind, charged in one rhythm and currency; these are others.', ko: '주문 하나에는 종류와 청구 주기, 통화가 같은 항목만 담을 수 있어요. 추가하려는 항목은 이 주문과 달라요.',
    remedy: { en: 'Choose the rhythm of the order, or place an order of its own.', ko: '주문과 같은 청구 주기를 선택하거나 새로 주문해 주세요.' },
    who: ['you'],
  },
  toBeSeen: {
    kind: 'forbidden',
    en: 'The vendor looks at orders like this before they are completed, so nothing is added to it now.', ko: '벤더가 이 정도 금액의 주문은 완료 전에 확인하기 때문에 이 주문에는 더할 수 없어요.',
    remedy: { en: 'Place an order of its own: it is completed when the vendor has approved it.', ko: '새로 주문해 주세요. 벤더가 승인하면 완료돼요.' },
    who: ['you', 'vendor'],
  },
  tooManyLines: {
    kind: 'invalid',
    en: 'An order has {most} lines at most.', ko: '주문 하나에는 {most}줄까지 담을 수 있어요.',
    remedy: { en: 'Place another order for the rest.', ko: '나머지는 새로 주문해 주세요.' },
    who: ['you'],
  },
  purchaseOrderMissing: {
    kind: 'invalid',
    en: 'The customer’s purchase order is missing.', ko: '고객의 구매 발주서가 없어요.',
    remedy: { en: 'Attach it as a file.', ko: '파일로 첨부해 주세요.' },
    who: ['you'],
  },
  tooManyPapers: {
    kind: 'conflict',
    en: 'An order has {most} papers at most.', ko: '주문 하나에는 서류를 {most}개까지 첨부할 수 있어요.',
    remedy: { en: 'Take one away, or put several into one file.', ko: '필요 없는 서류를 빼거나 여러 서류를 파일 하나로 합쳐 주세요.' },
    who: ['you'],
  },
  tenderMissing: {
    kind: 'invalid',
    en: 'A tender is named by its link or by a document of it.', ko: '입찰 건은 링크나 입찰 서류가 필요해요.',
    remedy: { en: 'Give the link, or attach the document beside the purchase order.', ko: '링크를 입력하거나 발주서와 함께 입찰 서류를 첨부해 주세요.' },
    who: ['you'],
  },
})
