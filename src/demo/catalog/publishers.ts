/** What other publishers sell through the vendor: invented companies and products. */
import type { Said } from '#kernel/words.ts'

const said = (en: string, ko: string): Said => ({ en, ko })
export type Foreign = {
  readonly publisher: string
  readonly name: Said
  readonly does: Said
  readonly cents: number
  readonly by: 'seat' | 'contract' | 'usage'
}
type Row = readonly [en: string, ko: string, cents: number, by: Foreign['by'], does: Said]
const of = (publisher: string, rows: readonly Row[]): Foreign[] =>
  rows.map(([en, ko, cents, by, does]) => ({ publisher, name: said(en, ko), cents, by, does }))

// biome-ignore format: a table
export const foreign: readonly Foreign[] = [
  ...of('Brightloom', [
    ['Loomboard',      '룸보드',        900, 'seat',     said('A whiteboard for teams in several cities.', '여러 도시에 흩어진 팀이 함께 쓰는 화이트보드입니다.')],
    ['Loomnotes',      '룸노트',        500, 'seat',     said('Notes that find themselves again.', '다시 찾기 쉬운 노트입니다.')],
    ['Loomvote',       '룸보트',        300, 'seat',     said('Questions to a whole company, answered in a minute.', '전 직원에게 묻고 1분 안에 답을 모읍니다.')],
  ]),
  ...of('Tallowmere Systems', [
    ['Tallow Payroll', '탤로 급여',     1500, 'seat',    said('Pay in eleven countries.', '11개 나라의 급여를 계산합니다.')],
    ['Tallow Expenses', '탤로 경비',     700, 'seat',    said('Receipts photographed, checked and paid.', '영수증을 찍으면 확인해서 지급합니다.')],
    ['Tallow Budget',  '탤로 예산',    52000, 'contract', said('Budgets of departments, compared each month.', '부서 예산을 매월 비교합니다.')],
  ]),
  ...of('Quietharbor', [
    ['Harbor Scan',    '하버 스캔',    41000, 'contract', said('Looks every night for doors left open.', '매일 밤 열려 있는 취약점을 찾습니다.')],
    ['Harbor Keys',    '하버 키',        400, 'seat',    said('Passwords that nobody has to remember.', '외울 필요 없는 비밀번호 관리 도구입니다.')],
    ['Harbor Drill',   '하버 훈련',      250, 'seat',    said('Harmless fishing letters, to practise on.', '피싱 메일에 속지 않도록 모의 훈련을 합니다.')],
  ]),
  ...of('한들소프트', [
    ['Handeul Approval', '한들 결재',     600, 'seat',    said('Approvals as Korean offices know them.', '우리 회사 방식 그대로 쓰는 전자 결재입니다.')],
    ['Handeul Tax',    '한들 세금',    38000, 'contract', said('Electronic tax invoices and VAT returns.', '전자세금계산서 발행과 부가세 신고를 처리합니다.')],
    ['Handeul Stamp',  '한들 도장',      350, 'seat',    said('Contracts signed on a phone.', '휴대폰에서 계약서에 서명합니다.')],
  ]),
  ...of('새벽별 랩스', [
    ['Morningstar Translate', '새벽별 번역', 1100, 'seat', said('Korean, Japanese and English, with the house’s own words.', '회사 용어집을 반영해 한국어, 일본어, 영어를 번역합니다.')],
    ['Morningstar Minutes',   '새벽별 회의록', 850, 'seat', said('Writes the minutes while people talk.', '회의를 들으면서 회의록을 씁니다.')],
    ['Morningstar Speech',    '새벽별 음성',   20, 'usage', said('Speech to text, by the minute.', '음성을 글로 옮기고 분당 냅니다.')],
  ]),
  ...of('Mulpure Data', [
    ['Mulpure Catalog', '물푸레 데이터 목록', 74000, 'contract', said('Says where each figure comes from.', '수치마다 출처를 알려 줍니다.')],
    ['Mulpure Mask',    '물푸레 비식별',   30, 'usage',   said('Hides names in copies of data, by thousand rows.', '데이터 사본에서 개인정보를 가리고 1,000행당 냅니다.')],
    ['Mulpure Sync',    '물푸레 동기화', 29000, 'contract', said('Keeps two databases alike.', '데이터베이스 두 개를 같게 유지합니다.')],
  ]),
  ...of('Kestrel & Finch', [
    ['Finch Reviews',   '핀치 평가',      450, 'seat',    said('Talks between people and their managers, prepared.', '직원과 관리자의 평가 면담을 준비합니다.')],
    ['Finch Goals',     '핀치 목표',      380, 'seat',    said('Goals of the quarter, seen by everybody.', '분기 목표를 모두가 봅니다.')],
    ['Kestrel Map',     '케스트럴 지도',  33000, 'contract', said('Sales on a map.', '매출을 지도에서 봅니다.')],
  ]),
  ...of('Yoake Works', [
    ['Yoake Stock',     '요아케 재고',   46000, 'contract', said('Stock of many warehouses, counted once.', '여러 창고의 재고를 한 번에 셉니다.')],
    ['Yoake Labels',    '요아케 라벨',     15, 'usage',   said('Shipping labels, by the hundred.', '배송 라벨을 100장당 냅니다.')],
    ['Yoake Returns',   '요아케 반품',     650, 'seat',   said('Returns, from the letter to the refund.', '반품 접수부터 환불까지 처리합니다.')],
  ]),
  ...of('Lindenfels Software', [
    ['Linden Archiv',   '린덴 문서 보관', 58000, 'contract', said('Keeps documents as auditors ask for.', '감사 기준에 맞게 문서를 보관합니다.')],
    ['Linden Zeit',     '린덴 근태',       320, 'seat',    said('Working hours, by card or phone.', '카드나 휴대폰으로 출퇴근을 기록합니다.')],
    ['Linden Norm',     '린덴 규격',       780, 'seat',    said('Standards of industry, searched in one place.', '산업 규격을 한곳에서 찾습니다.')],
  ]),
  ...of('Ravenglass', [
    ['Raven Watch',     '레이븐 감시',      25, 'usage',   said('Looks at pages from thirty cities, by thousand looks.', '30개 도시에서 페이지를 확인하고 1,000회당 냅니다.')],
    ['Raven Status',    '레이븐 상태',   19000, 'contract', said('A page that says what works.', '서비스 상태를 알리는 페이지입니다.')],
    ['Raven On Call',   '레이븐 당직',     990, 'seat',    said('Wakes the right person.', '당직자에게 바로 알립니다.')],
  ]),
  ...of('Saltmarsh Media', [
    ['Marsh Clips',     '마시 클립',      1300, 'seat',    said('Cuts long recordings into short ones.', '긴 녹화본을 짧은 영상으로 자릅니다.')],
    ['Marsh Captions',  '마시 자막',        18, 'usage',   said('Captions in nine languages, by the minute.', '9개 언어 자막을 만들고 분당 냅니다.')],
    ['Marsh Library',   '마시 보관함',   36000, 'contract', said('Every picture a company may use.', '회사가 쓸 수 있는 사진을 한곳에 모읍니다.')],
  ]),
  ...of('Oakenshaw Analytics', [
    ['Oaken Survey',    '오큰 설문',       560, 'seat',    said('Surveys that people finish.', '끝까지 답하게 되는 설문입니다.')],
    ['Oaken Panels',    '오큰 패널',     67000, 'contract', said('Asks a thousand people by tomorrow.', '내일까지 1,000명에게 묻습니다.')],
    ['Oaken Charts',    '오큰 차트',       420, 'seat',    said('Charts that print well.', '인쇄해도 깔끔한 차트입니다.')],
    ['Oaken Models',    '오큰 모델',        60, 'usage',   said('Forecasts of demand, by thousand rows.', '수요를 예측하고 1,000행당 냅니다.')],
  ]),
]
