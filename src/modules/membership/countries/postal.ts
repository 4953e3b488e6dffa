/**
 * Postal codes, country by country. A pattern is written without separators, its groups being the parts of the code;
 * the separator (`_` a space) stands between them where people write it. Countries not listed use none that we check.
 */
// biome-ignore format: a table
const rows = String.raw`
  KR \d{5} . 04524 | US (\d{5})(\d{4})? - 98101 | JP (\d{3})(\d{4}) - 100-0005
  GB ([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2}) _ EC1A 1BB | CA ([A-Z]\d[A-Z])(\d[A-Z]\d) _ V6B 1A1
  BR (\d{5})(\d{3}) - 01310-100 | NL (\d{4})([A-Z]{2}) _ 1012 AB | PL (\d{2})(\d{3}) - 00-001
  PT (\d{4})(\d{3}) - 1000-001 | IE ([A-Z]\d[\dW])([A-Z\d]{4}) _ D02 X285 | CZ (\d{3})(\d{2}) _ 110 00
  SK (\d{3})(\d{2}) _ 811 01 | SE (\d{3})(\d{2}) _ 111 20 | GR (\d{3})(\d{2}) _ 105 57
  MT ([A-Z]{3})(\d{4}) _ VLT 1117 | LV (LV)?(\d{4}) - LV-1010 | LT (LT)?(\d{5}) - LT-01103 | AZ (AZ)?(\d{4}) - AZ-1000
  MD (MD)?(\d{4}) - MD-2001 | SA (\d{5})(\d{4})? - 12211 | TW \d{3}(\d{2,3})? . 100 | AD AD\d{3} . AD500
  AM \d{4} . 0010 | AT \d{4} . 1010 | AU \d{4} . 2000 | BA \d{5} . 71000 | BD \d{4} . 1000 | BE \d{4} . 1000
  BG \d{4} . 1000 | BY \d{6} . 220004 | CH \d{4} . 8001 | CL \d{7} . 8320000 | CN \d{6} . 100000 | CO \d{6} . 110111
  CR \d{5} . 10101 | CY \d{4} . 1010 | DE \d{5} . 10115 | DK \d{4} . 1050 | DZ \d{5} . 16000 | EC \d{6} . 170150
  EE \d{5} . 10111 | EG \d{5} . 11511 | ES \d{5} . 28001 | FI \d{5} . 00100 | FR \d{5} . 75001 | GE \d{4} . 0105
  HR \d{5} . 10000 | HU \d{4} . 1051 | ID \d{5} . 10110 | IL \d{5}(\d{2})? . 6100000 | IN [1-9]\d{5} . 560001
  IQ \d{5} . 10001 | IS \d{3} . 101 | IT \d{5} . 00184 | KE \d{5} . 00100 | KG \d{6} . 720001
  KZ \d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d . 010000 | LI \d{4} . 9490 | LK \d{5} . 00100 | LU \d{4} . 1009 | MA \d{5} . 20000
  MC \d{5} . 98000 | ME \d{5} . 81000 | MK \d{4} . 1000 | MM \d{5} . 11181 | MX \d{5} . 06000 | MY \d{5} . 50050
  NO \d{4} . 0150 | NZ \d{4} . 1010 | PE \d{5} . 15001 | PH \d{4} . 1000 | PK \d{5} . 44000 | RO \d{6} . 010011
  RS \d{5} . 11000 | RU \d{6} . 101000 | SG \d{6} . 048616 | SI \d{4} . 1000 | TH \d{5} . 10100 | TJ \d{6} . 734000
  TR \d{5} . 34000 | UA \d{5} . 01001 | UY \d{5} . 11000 | UZ \d{6} . 100000 | VE \d{4} . 1010 | VN \d{5,6} . 10000
  ZA \d{4} . 8001`

export type Postal = { readonly pattern: RegExp; readonly separator: string; readonly example: string }

const read = (row: string): [string, Postal] => {
  const [, code = '', pattern = '', mark = '', example = ''] = /^\s*(\S+) +(\S+) +([-_.]) +(.+?)\s*$/.exec(row) ?? []
  return [code, { pattern: new RegExp(`^(?:${pattern})$`), separator: mark === '_' ? ' ' : mark, example }]
}

export const postalOf: ReadonlyMap<string, Postal> = new Map(
  rows
    .trim()
    .split(/\n|(?<= )\|(?= )/)
    .map(read),
)

/** The code as it is printed on a letter, or nothing if the country writes none so. */
export function postalCode(text: string, { pattern, separator }: Postal): string | undefined {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
  const found = pattern.exec(bare)
  if (!found) return
  const parts = found.slice(1).filter(Boolean)
  return separator !== '.' && parts.length > 1 ? parts.join(separator) : bare
}
