import type { Api } from '#api/routes.ts'
import type { Office } from './office.ts'

let count = 0
/** A customer's form as an agent fills it in; each with a domain of its own. */
export const customerForm = (given: Partial<Api['POST /customers']['takes']> = {}) => ({
  companyName: '다온테크',
  domainPrefix: `daon-${process.pid}-${++count}`,
  country: 'KR',
  addressLine1: '세종대로 110',
  city: '중구',
  state: 'KR-11',
  postalCode: '04524',
  firstName: '서윤',
  lastName: '한',
  email: 'seoyun@daontech.example',
  ...given,
})

/** A customer that this company has just created. */
export async function newCustomer(o: Office, given: Parameters<typeof customerForm>[0] = {}) {
  const { status, body } = await o.as('adminAgent')('POST /customers', customerForm(given))
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
