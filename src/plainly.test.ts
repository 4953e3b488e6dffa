import { afterAll, expect, test } from 'vitest'
import { declared, Refusals, refusals } from '#kernel/refusal.ts'
import { plainly } from './plainly.ts'

const refuse = refusals('plainly', {
  folderFull: {
    kind: 'unavailable',
    en: 'The folder {folder} is full.',
    ko: '{folder} 폴더가 가득 찼어요.',
    remedy: { en: 'Make room in it.', ko: '공간을 비워 주세요.' },
  },
})
/** The house's own reference is made of what is declared: this is none of it. */
afterAll(() => void declared.delete('plainly.folderFull'))
const full = (folder: string) => refuse.folderFull({ folder })
const at = { HOST: '127.0.0.1', PORT: 8080 }
const both = (folder: string) =>
  `The folder ${folder} is full. Make room in it.\n${folder} 폴더가 가득 찼어요. 공간을 비워 주세요.`

// biome-ignore format: a table
test.each([
  ['a refusal',            full('data'),                                              both('data')],
  ['several refusals',     new Refusals([full('data'), full('files')]),               `${both('data')}\n${both('files')}`],
  ['a stop of the database', { says: { en: 'It stands still.', ko: '멈췄습니다.' } }, 'It stands still.\n멈췄습니다.'],
  ['a port in use',        { code: 'EADDRINUSE' },                                    'Port 8080 on 127.0.0.1 is in use by another program. Choose another: PORT=8081 npm start'],
  ['any other error',      new Error('broken'),                                       'broken'],
  ['what is no error',     'nothing',                                                 'nothing'],
])('%s at the start is told in sentences', (_, error, sentence) => expect(plainly(error, at)).toBe(sentence))
