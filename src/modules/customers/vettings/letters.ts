import { letter } from '#kernel/letter.ts'

const button = { en: 'Open the customer', ko: '고객 열기', path: '/customers/{customerId}?tab=vetting' }

export const approved = letter('customers.vettingApproved', {
  subject: { en: '{customer}: {what} is approved', ko: '{customer}, {what} 승인' },
  body: [
    { en: 'The vendor has approved {customer}: {what}.', ko: '벤더가 {customer}의 {what:을/를} 승인했습니다.' },
    { en: 'The customer’s page shows of which segments it may buy now.', ko: '이제 구매할 수 있는 부문은 고객 페이지에서 확인할 수 있습니다.' },
  ],
  button,
}) // biome-ignore format: a letter

export const denied = letter('customers.vettingDenied', {
  subject: { en: '{customer}: {what} was not approved', ko: '{customer}, {what} 승인 거절' },
  body: [
    { en: 'The reason: {reason} {text}', ko: '사유: {reason} {text}' },
    { en: 'Correct what is named and hand it in again from the customer’s page.', ko: '지적된 내용을 고친 뒤 고객 페이지에서 다시 제출할 수 있습니다.' },
  ],
  button,
}) // biome-ignore format: a letter

export const questioned = letter('customers.vettingQuestioned', {
  subject: { en: '{customer}: {what} is being reviewed', ko: '{customer}, {what} 심사 중' },
  body: [
    { en: 'The vendor is looking into {customer} ({what}) and decides by {promised}.', ko: '벤더가 {customer}의 {what:을/를} 심사하고 있으며, {promised}까지 결정합니다.' },
    { en: 'Why: {text}', ko: '이유: {text}' },
  ],
  button,
}) // biome-ignore format: a letter

export const expired = letter('customers.vettingExpired', {
  subject: { en: '{customer}: {what} has run out', ko: '{customer}, {what} 기한 만료' },
  body: [
    { en: 'The approval of {customer} ({what}) has run out: from now on it buys like any other customer.', ko: '{customer}의 {what} 승인이 만료되어, 이제 일반 고객과 같은 조건으로 구매합니다.' },
    { en: 'Hand it in again from the customer’s page.', ko: '고객 페이지에서 다시 제출할 수 있습니다.' },
  ],
  button,
}) // biome-ignore format: a letter
