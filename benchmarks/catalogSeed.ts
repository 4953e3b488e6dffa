/** A catalogue of a hundred thousand SKUs in two languages, made by the database itself; four of each product, sold in four countries. */
import type pg from 'pg'
import { inBulk } from './inBulk.ts'

const ENGLISH = ['Cloud', 'Backup', 'Harbour', 'Ledger', 'Insight', 'Mail', 'Meeting', 'Device', 'Identity', 'Archive', 'Desk', 'Studio', 'Signal', 'Compute', 'Storage', 'Network', 'Guard', 'Record', 'Planner', 'Forms', 'Voice', 'Translate', 'Canvas', 'Pipeline', 'Monitor', 'Vault', 'Bridge', 'Market', 'Payroll', 'Learning'] // biome-ignore format: one line
const KOREAN = ['클라우드', '백업', '항구', '장부', '통찰', '메일', '회의', '기기', '신원', '보관함', '데스크', '스튜디오', '신호', '컴퓨팅', '저장소', '네트워크', '보안', '기록', '계획표', '양식', '음성', '번역', '캔버스', '파이프라인', '모니터', '금고', '브리지', '장터', '급여', '학습'] // biome-ignore format: one line
const EDITIONS = [['Standard', '스탠더드'], ['Premium', '프리미엄'], ['Trial', '체험판'], ['Add-on Archive', '보관 추가 기능']] as const // biome-ignore format: one line
const MAKERS = ['Brightloom', 'Quietmoor', 'Northwind Vale', 'Copperline', 'Saltmarsh', 'Thistledown', 'Wrenfield', 'Lumenworks'] // biome-ignore format: one line

/** As languages are: few words stand in many texts, and most in few. Of these there are six hundred in each. */
const many = (stems: readonly string[], endings: readonly string[]) =>
  endings.flatMap((ending) => stems.map((stem) => `${stem}${ending}`))
const ENDINGS = [['', ''], ['point', '온'], ['gate', '존'], ['line', '나루'], ['works', '마루'], ['nest', '터'], ['ridge', '재'], ['leaf', '잎'], ['stone', '돌'], ['wave', '물결'], ['field', '들'], ['star', '별'], ['path', '길'], ['spark', '빛'], ['loom', '틀'], ['root', '뿌리'], ['tide', '밀물'], ['crest', '마을'], ['dale', '골'], ['spring', '샘']] as const // biome-ignore format: one line
const VOCABULARY = [many(ENGLISH, ENDINGS.map(([en]) => en)), many(KOREAN, ENDINGS.map(([, ko]) => ko))] as const // biome-ignore format: one line
/** One of those, the first far more often than the last: chosen by the row, and always the same. */
const word = (language: '$1' | '$2', row: string) =>
  `(${language}::text[])[1 + floor(600 * power((hashint4(${row}) & 65535) / 65536.0, 3))::int]`

/** As its texts are split: two words, a maker's mark that few share, and a number of its own. */
const MADE = `
create temp table made on commit drop as
select p, s, product_id, lpad(s::text, 4, '0') as sku_id, kind, publisher, s = 3 as trial, s = 4 as addon,
  en || ' ' || ($3::text[])[s] as en, ko || ' ' || ($4::text[])[s] as ko, en as product_en, ko as product_ko, said_en, said_ko
from (
  select p, 'BENCH' || lpad(p::text, 7, '0') as product_id, (array['onlineService', 'usage', 'perpetual', 'softwareSubscription', 'thirdParty'])[1 + p % 5] as kind,
    case when p % 3 = 0 then ($5::text[])[1 + p / 3 % 8] else 'Polaris Works' end as publisher,
    ${word('$1', 'p * 2')} || ' ' || ${word('$1', 'p * 2 + 1')} || ' mark' || p % 997 || ' ' || p as en,
    ${word('$2', 'p * 2')} || ' ' || ${word('$2', 'p * 2 + 1')} || ' ' || p as ko,
    (select string_agg(${word('$1', 'p * 13 + w')}, ' ') from generate_series(1, 12) w) as said_en,
    (select string_agg(${word('$2', 'p * 17 + w')}, ' ') from generate_series(1, 12) w) as said_ko
  from generate_series(1, $6::int) p
) product, generate_series(1, 4) s`

const split = (text: string) => `regexp_split_to_array(lower(${text}), '[^[:alnum:]]+')`
const glued = `regexp_replace(ko, '[^가-힣]', '', 'g')`
const SAID = `jsonb_build_object('en', en, 'ko', ko)`
const WORDS = `array(select distinct w from unnest(${split('en')} || ${split('ko')} || array[${glued}]) w where w <> '')`
const ROWS = [
  `insert into catalog_products (id, kind, title, description, publisher, own, created_at, updated_at)
   select product_id, kind, jsonb_build_object('en', product_en, 'ko', product_ko), jsonb_build_object('en', said_en, 'ko', said_ko), publisher, publisher = 'Polaris Works', now(), now() from made where s = 1`,
  `insert into catalog_skus (product_id, id, title, description, unit, min_quantity, max_quantity, is_trial, is_addon, prerequisites, offer_id, converts_to, created_at, updated_at)
   select product_id, sku_id, ${SAID}, jsonb_build_object('en', said_en, 'ko', said_ko), 'seat', 1, 10000, trial, addon,
     case when addon then array[product_id || ':0001'] else '{}' end, gen_random_uuid(), case when trial then product_id || ':0001' end, now(), now() from made`,
  `insert into catalog_availabilities (product_id, sku_id, id, market, segment, currency, is_purchasable, is_renewable)
   select product_id, sku_id, upper(market || left(segment, 3)) || lpad(p::text, 7, '0'), market, segment, currency, true, true
   from made, (values ('US', 'USD'), ('KR', 'KRW'), ('DE', 'EUR'), ('GB', 'GBP')) m (market, currency), unnest(array['commercial', 'education']) segment
   where segment = 'commercial' or p % 3 = 0`,
  `insert into catalog_prices (product_id, sku_id, availability_id, term, cycle, valid_from, price, retail)
   select product_id, sku_id, id, term, 'monthly', '2025-01-01', 1000 + ascii(right(product_id, 1)), 1500 from catalog_availabilities, unnest(array['P1Y', 'P1M']) term`,
  `insert into catalog_entries (product_id, sku_id, kind, publisher, title, is_trial, is_addon, priced_from, marks, facets, sort_key, title_words, all_words)
   select product_id, sku_id, kind, publisher, ${SAID}, trial, addon, '2025-01-01', marks,
     marks || '{US,KR,DE,GB,US/commercial,KR/commercial,DE/commercial,GB/commercial}' || case when p % 3 = 0 then '{US/education,KR/education,DE/education,GB/education}' else '{}'::text[] end,
     lower(en), ${WORDS}, array(select distinct w from unnest(${WORDS} || ${split('said_en')} || ${split('said_ko')} || ${split('publisher')} || array[lower(product_id)]) w)
   from (select *, array['kind ' || kind, 'publisher ' || publisher, 'segment commercial', 'term P1Y', 'term P1M', 'trial ' || trial, 'addon ' || addon]
     || case when p % 3 = 0 then '{segment education}' else '{}'::text[] end as marks from made) m`,
  `insert into catalog_words (word, glued) select distinct ${glued}, true from made`,
  `insert into catalog_words (word, glued) select distinct w, false from catalog_entries, unnest(all_words) w where not exists (select from catalog_words k where k.word = w)`,
]
const TABLES = ['catalog_products', 'catalog_skus', 'catalog_availabilities', 'catalog_prices', 'catalog_entries', 'catalog_words'] // biome-ignore format: one line

/** Fills an empty catalogue. */
export async function stock(client: pg.Client, skus: number) {
  const texts = [...VOCABULARY, EDITIONS.map(([en]) => en), EDITIONS.map(([, ko]) => ko), MAKERS, skus / 4]
  await inBulk(client, { tables: TABLES, gather: () => client.query(MADE, texts), rows: ROWS })
  await client.query(`vacuum analyze ${TABLES.join(', ')}`)
}
