/** In what the house reckons, the most usual first. */
export const CURRENCIES = ['KRW', 'USD', 'EUR', 'JPY', 'GBP'] as const
export const currencyOf = (text: string) => CURRENCIES.find((one) => one === text) ?? 'KRW'
