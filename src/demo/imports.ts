/** The desk's next file of the old centre: uploaded and checked, with three rows to mend before it is run. */
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { inTenant } from '#kernel/context.ts'
import { vendorOf } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { folderAt } from '#modules/files/index.ts'
import { askCheck, listImports, step, tableOf, takeFile, typeOf } from '#modules/migration/index.ts'
import { inNetworkOf } from '#worker/worker.ts'
import type { DemoNeeds } from './demo.ts'
import { seededId } from './ids.ts'

const NAME = 'late-branches.csv'
// biome-ignore format: a table
const rows = [
  ['회원번호',  '본사',      '회사명',                     '국가',          '주소',                '도시',     '전화번호',          '홈페이지',                          '사업자등록번호', '상태'],
  ['OC-7001',  '',          '새벽별 데이터',                '대한민국',       '첨단로 21',            '광주',     '062-555-0142',     'https://www.saebyeok-data.example', '',             '정상'],
  ['OC-7002',  'OC-7001',   '새벽별 데이터 제주',            '대한민국',       '연북로 88',            '제주',     '064-555-0117',     '',                                  '',             '정상'],
  ['OC-7003',  '',          'Ulmenhof Rechenwerk GmbH',   'Deutschland',  'Ulmenallee 4',       'Kassel',  '+49 561 5550133',  'www.ulmenhof.example',              '',             'active'],
  ['OC-7004',  'OC-7003',   'Ulmenhof Rechenwerk Süd',    'Deutschland',  'Gartenweg 12',       'Ulm',     '',                 '',                                  '',             'active'],
  ['OC-7005',  '',          'Saltmarsh Analytics LLC',    'United States','210 Cove Street',    'Portland','+1 207 555 0188',  'saltmarsh.example',                 '',             'inactive'],
  ['OC-7006',  '',          'Kiritsubo Works',            'Atlantis',     '3-1-8 Kanda',        'Tokyo',   '',                 '',                                  '',             'active'],
  ['OC-7007',  'OC-7999',   'Kiritsubo Works Osaka',      'Japan',        '2-4 Umeda',          'Osaka',   '',                 '',                                  '',             'active'],
  ['OC-7003',  '',          'Ulmenhof Rechenwerk',        'Germany',      'Ulmenallee 4',       'Kassel',  '',                 '',                                  '',             'active'],
  ['OC-7008',  '',          'Saltmarsh Analytics, Inc.',  'US',           '44 Harbor Road',     'Portland','',                 'https://saltmarsh.example/about',   '',             'active'],
  ['OC-7009',  '',          'Fjordlys Systemer AS',       'Norway',       'Havnegata 9',        'Bergen',  '+47 55 55 01 72',  'fjordlys.example',                  '',             'active'],
] as const

/** Uploads and checks it, once: a network that has it is left as it is. */
export async function checkedImport(needs: Pick<DemoNeeds, 'transact' | 'clock' | 'config'>) {
  const inNetwork = inNetworkOf(needs)
  const vendor = await inNetwork(vendorOf)
  if (!vendor) return
  const contents = folderAt(join(needs.config.DATA_DIR, 'files'))
  await inNetwork(async (house) => {
    const ctx = inTenant(house, vendor.id)
    const { items } = await listImports(ctx, { limit: 200 })
    if (items.some(({ fileName }) => fileName === NAME)) return
    const look = async (path: string, name: string) => typeOf[(await tableOf(path, name)).format]
    const stream = Readable.from([Buffer.from(rows.map((row) => `${row.join(';')}\n`).join(''))])
    const content = await contents.takeIn(vendor.id, { name: NAME, stream, bytesMax: 1_000_000, look })
    const path = await contents.pathOf(vendor.id, content.sha256)
    const { id } = await takeFile(ctx, { kind: 'accounts', content, path, table: await tableOf(path, NAME) })
    await keep(ctx, { operation: 'POST /vendor/imports', requestId: seededId('upload of a late file') })
    await askCheck(ctx, { id })
    await step(ctx, id)
  })
}
