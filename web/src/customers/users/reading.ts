import type { Takes } from '../../kit/api.ts'
import { cellsIn, numberedBy } from '../reading.ts'

export type UserLine = Takes<'POST /customers/:customerId/user-sheets'>['rows'][number]
// biome-ignore format: a table
const HEADINGS: Readonly<Record<string, keyof UserLine>> = {
  username: 'userName', userprincipalname: 'userName', signin: 'userName', email: 'userName', 로그인주소: 'userName', 이메일: 'userName',
  displayname: 'displayName', name: 'displayName', 표시이름: 'displayName', 성명: 'displayName',
  firstname: 'firstName', 이름: 'firstName', lastname: 'lastName', familyname: 'lastName', 성: 'lastName',
  usagelocation: 'usageLocation', country: 'usageLocation', location: 'usageLocation', 사용위치: 'usageLocation', 국가: 'usageLocation',
}

/** The lines of a file of people below its heading, by column, blank ones in their places, and the number of the first; none where the heading names no sign-in address. */
export const linesIn = (text: string): { first: number; lines: UserLine[] } => numberedBy(HEADINGS, 'userName', text)

export const COLUMNS = ['userName', 'displayName', 'firstName', 'lastName', 'usageLocation'] as const

/** Headings that say nothing here: what stands below them is left out, and whoever brings the file is told; `problem` is ours. */
export const unknownIn = (text: string): string[] =>
  (cellsIn(text.replace(/^\uFEFF/, ''))[0] ?? [])
    .map((title) => title.trim())
    .filter((title) => title !== '' && title !== 'problem' && !HEADINGS[title.toLowerCase().replace(/[\s·_-]/g, '')])
