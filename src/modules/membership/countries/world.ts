/** Every country of ISO 3166-1: the region whose agreement it signs, and the money it is billed in. */
import type { Region } from './regions.ts'

export { type Region, regions } from './regions.ts'

const countriesIn: Readonly<Record<Region, string>> = {
  northAmerica: 'US CA PR VI UM BM GL PM',
  latinAmerica: `AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC
    MF MQ MS MX NI PA PE PY SR SV SX TC TT UY VC VE VG`,
  europe: `AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE KG KZ
    LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TJ TM TR UA UZ VA`,
  middleEastAndAfrica: `AE AO BF BH BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IL IQ IR JO KE
    KM KW LB LR LS LY MA MG ML MR MU MW MZ NA NE NG OM PS QA RE RW SA SC SD SH SL SN SO SS ST SY SZ TD TG TN TZ UG
    YE YT ZA ZM ZW`,
  asiaPacific: `AF AQ AS AU BD BN BT BV CC CK CX FJ FM GU HM ID IN IO JP KH KI KP KR LA LK MH MM MN MP MV MY NC
    NF NP NR NU NZ PF PG PH PK PN PW SB SG TF TH TK TL TO TV VN VU WF WS`,
  greaterChina: 'CN HK MO TW',
}

const currencies = `
  AED AE | AFN AF | ALL AL | AMD AM | AOA AO | ARS AR | AUD AU CC CX HM KI NF NR TV | AWG AW | AZN AZ | BAM BA
  BBD BB | BDT BD | BHD BH | BIF BI | BMD BM | BND BN | BOB BO | BRL BR | BSD BS | BTN BT | BWP BW | BYN BY | BZD BZ
  CAD CA | CDF CD | CHF CH LI | CLP CL | CNY CN | COP CO | CRC CR | CUP CU | CVE CV | CZK CZ | DJF DJ | DKK DK FO GL
  DOP DO | DZD DZ | EGP EG | ERN ER | ETB ET | FJD FJ | FKP FK | GEL GE | GHS GH | GIP GI
  EUR AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SJ SK SM TF VA YT
  GBP GB GG GS IM JE | GMD GM | GNF GN | GTQ GT | GYD GY | HKD HK | HNL HN | HTG HT | HUF HU | IDR ID | ILS IL PS
  INR IN | IQD IQ | IRR IR | ISK IS | JMD JM | JOD JO | JPY JP | KES KE | KGS KG | KHR KH | KMF KM | KPW KP | KRW KR
  KWD KW | KYD KY | KZT KZ | LAK LA | LBP LB | LKR LK | LRD LR | LSL LS | LYD LY | MAD EH MA | MDL MD | MGA MG
  MKD MK | MMK MM | MNT MN | MOP MO | MRU MR | MUR MU | MVR MV | MWK MW | MXN MX | MYR MY | MZN MZ | NAD NA | NGN NG
  NIO NI | NOK BV NO | NPR NP | NZD CK NU NZ PN TK | OMR OM | PEN PE | PGK PG | PHP PH | PKR PK | PLN PL | PYG PY
  QAR QA | RON RO | RSD RS | RUB RU | RWF RW | SAR SA | SBD SB | SCR SC | SDG SD | SEK SE | SGD SG | SHP SH | SLE SL
  SOS SO | SRD SR | SSP SS | STN ST | SYP SY | SZL SZ | THB TH | TJS TJ | TMT TM | TND TN | TOP TO | TRY TR | TTD TT
  TWD TW | TZS TZ | UAH UA | UGX UG | UYU UY | UZS UZ | VES VE | VND VN | VUV VU | WST WS | YER YE | ZAR ZA
  USD AQ AS BQ EC FM GU IO MH MP PA PR PW SV TC TL UM US VG VI ZW | XAF CF CG CM GA GQ TD
  XCD AG AI DM GD KN LC MS VC | XOF BF BJ CI GW ML NE SN TG | XPF NC PF WF | XCG CW SX | ZMW ZM`

const isRegion = (name: string): name is Region => Object.hasOwn(countriesIn, name)
const listed = (text: string) => text.trim().split(/\s+/)

export const regionOf: ReadonlyMap<string, Region> = new Map(
  Object.entries(countriesIn).flatMap(([name, codes]) =>
    isRegion(name) ? listed(codes).map((code) => [code, name]) : [],
  ),
)

export const currencyOf: ReadonlyMap<string, string> = new Map(
  currencies.split(/[|\n]/).flatMap((row) => {
    const [currency = '', ...codes] = listed(row)
    return codes.map((code) => [code, currency] as const)
  }),
)

/** Where a city says nothing, for the country is one. */
export const cityStates: ReadonlySet<string> = new Set(['SG', 'MC', 'VA', 'GI', 'MO', 'HK'])
