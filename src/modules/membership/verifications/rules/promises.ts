import { addBusinessDays, businessDaysBetween } from '#kernel/calendar.ts'

declare global {
  namespace Intl {
    // Known to Node 24, not yet to the types of TypeScript.
    interface Locale {
      getTimeZones?(): string[] | undefined
    }
  }
}

/** Where most people of a country with several zones work; of the others the country's only zone is taken. */
// biome-ignore format: a table
const CLOCKS: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires', AU: 'Australia/Sydney', BR: 'America/Sao_Paulo', CA: 'America/Toronto',
  CD: 'Africa/Kinshasa', CL: 'America/Santiago', CN: 'Asia/Shanghai', CY: 'Asia/Nicosia', DE: 'Europe/Berlin',
  EC: 'America/Guayaquil', ES: 'Europe/Madrid', FM: 'Pacific/Pohnpei', GL: 'America/Nuuk', ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa', KZ: 'Asia/Almaty', MH: 'Pacific/Majuro', MN: 'Asia/Ulaanbaatar', MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur', NZ: 'Pacific/Auckland', PF: 'Pacific/Tahiti', PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron', PT: 'Europe/Lisbon', RU: 'Europe/Moscow', UA: 'Europe/Kyiv', US: 'America/New_York', UZ: 'Asia/Tashkent',
}

/** The clock that promises to a company of that country are read from. */
export function zoneOf(country: string): string {
  const zone = known.get(country) ?? CLOCKS[country] ?? new Intl.Locale(`und-${country}`).getTimeZones?.()?.[0] ?? 'UTC'
  known.set(country, zone)
  return zone
}
const known = new Map<string, string>() // to ask Intl takes as long as all the rest of a promise

const placeOf = (country: string) => ({ country, zone: zoneOf(country) })

/** By when the vendor decides, in business days of the company's country. */
export const promiseFrom = (now: Date, days: number, country: string): Date =>
  addBusinessDays(now, days, placeOf(country))

/** How many business days of the company's country it has waited. */
export const ageIn = (since: Date, now: Date, country: string): number =>
  businessDaysBetween(since, now, placeOf(country))
