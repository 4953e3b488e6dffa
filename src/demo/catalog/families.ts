/** The vendor's own online services, as families: each in tiers, for several segments, with a trial and add-ons. */
import type { Said } from '#kernel/words.ts'

const said = (en: string, ko: string): Said => ({ en, ko })

export type Addon = { readonly name: Said; readonly does: Said; readonly share: number }
export type Family = {
  readonly name: Said
  /** What it is for; the sentence every tier begins with. */
  readonly does: Said
  /** US cents for a seat of the middle tier and a month. */
  readonly cents: number
  readonly plans: readonly (readonly [code: string, name: string])[]
  readonly addons: readonly Addon[]
  /** The number of its pool of licences, where the demo knew it before. */
  readonly pool?: string
}
const addon = (name: Said, does: Said, share: number): Addon => ({ name, does, share })

// biome-ignore format: a table
export const families: readonly Family[] = [
  { name: said('Workplace', '워크플레이스'), cents: 1008, pool: '0195e000-0000-7000-8000-0000000a0001',
    does: said('Mail, meetings and shared files for people who work together.', '함께 일하는 사람을 위한 메일, 화상 회의, 공유 파일 서비스입니다.'),
    plans: [['MAIL', 'Aurora Mail'], ['MEETINGS', 'Aurora Meetings'], ['FILES', 'Aurora Files']],
    addons: [
      addon(said('Extra Storage', '추가 저장 공간'), said('One more terabyte of files for each seat.', '시트마다 파일 공간 1TB를 더합니다.'), 0.3),
      addon(said('Webinars', '웨비나'), said('Meetings with up to a thousand guests, with registration and a recording.', '최대 1,000명이 참석하는 웨비나를 열고 참가 신청과 녹화까지 관리합니다.'), 0.6),
      addon(said('Mail Archive', '메일 보관'), said('Keeps every message for ten years, whatever its owner deletes.', '사용자가 지운 메일까지 10년 동안 보관합니다.'), 0.4),
    ] },
  { name: said('Insight', '인사이트'), cents: 1400, pool: '0195e000-0000-7000-8000-0000000a0002',
    does: said('Reports and dashboards from the data a company already has.', '회사가 가진 데이터로 보고서와 대시보드를 만듭니다.'),
    plans: [['REPORTS', 'Aurora Reports']],
    addons: [
      addon(said('Hourly Refresh', '시간별 새로 고침'), said('Reads the sources every hour instead of every night.', '매일 밤이 아니라 매시간 데이터를 다시 읽습니다.'), 0.5),
      addon(said('Forecasts', '예측'), said('Continues each series for a year, with how sure it is.', '지표의 1년 뒤 값을 신뢰 구간과 함께 예측합니다.'), 0.7),
      addon(said('Embedding', '화면 삽입'), said('Shows reports inside the company’s own pages.', '보고서를 회사 홈페이지와 업무 화면 안에 보여 줍니다.'), 0.9),
    ] },
  { name: said('Studio', '스튜디오'), cents: 2200, pool: '0195e000-0000-7000-8000-0000000a0003',
    does: said('Drawing, layout and review for design teams.', '디자인 팀이 그리고 배치하고 함께 검토하는 도구입니다.'),
    plans: [['CANVAS', 'Aurora Canvas'], ['REVIEW', 'Aurora Review']],
    addons: [
      addon(said('Type Library', '서체 라이브러리'), said('Nine hundred typefaces, a third of them Korean, cleared for print and screen.', '인쇄와 화면에 쓸 수 있는 서체 900종을 제공하며, 그중 3분의 1은 한글 서체입니다.'), 0.35),
      addon(said('Motion', '모션'), said('Turns still pages into short films.', '정지 화면을 짧은 영상으로 만듭니다.'), 0.6),
      addon(said('Brand Rules', '브랜드 규칙'), said('Checks colours, spacing and wording against the company’s own rules.', '색, 여백, 문구가 회사의 브랜드 규칙에 맞는지 점검합니다.'), 0.45),
    ] },
  { name: said('Shield', '실드'), cents: 620,
    does: said('Protects computers and phones from malware and theft.', '컴퓨터와 휴대폰을 악성 코드와 도난으로부터 지킵니다.'),
    plans: [['DEVICES', 'Aurora Device Guard']],
    addons: [
      addon(said('Round-the-Clock Watch', '24시간 관제'), said('Analysts look at every alarm, at any hour.', '분석가가 모든 경보를 24시간 확인합니다.'), 1.4),
      addon(said('Mail Filter', '메일 필터'), said('Stops forged senders and harmful attachments.', '발신자 사칭과 유해한 첨부 파일을 막습니다.'), 0.4),
      addon(said('Device Locator', '기기 위치 찾기'), said('Finds, locks and wipes what was lost.', '잃어버린 기기를 찾아 잠그고 데이터를 지웁니다.'), 0.25),
    ] },
  { name: said('Identity', '아이덴티티'), cents: 480,
    does: said('One sign-in for every application, with a second factor.', '모든 앱에 한 번만 로그인하고 2단계 인증으로 지킵니다.'),
    plans: [['SIGNIN', 'Aurora Sign-in']],
    addons: [
      addon(said('Guest Accounts', '게스트 계정'), said('Lets people of other companies in, for a project and a time.', '프로젝트 기간 동안 다른 회사 사람을 초대합니다.'), 0.3),
      addon(said('Access Reviews', '접근 권한 검토'), said('Asks managers each quarter who still needs what.', '분기마다 누구에게 어떤 권한이 필요한지 관리자에게 확인합니다.'), 0.5),
      addon(said('Privileged Access', '특권 접근 관리'), said('Gives admin rights for an hour, on approval.', '승인을 받으면 관리자 권한을 한 시간 동안만 부여합니다.'), 0.9),
    ] },
  { name: said('Vault', '볼트'), cents: 350,
    does: said('Backups of mail and files that nobody can alter.', '누구도 고칠 수 없는 메일과 파일 백업 서비스입니다.'),
    plans: [['BACKUP', 'Aurora Backup']],
    addons: [
      addon(said('Second Region', '보조 지역'), said('A further copy, in another part of the country.', '다른 지역에 복사본을 하나 더 둡니다.'), 0.8),
      addon(said('Legal Hold', '소송 보존'), said('Keeps what a court may ask for until it is released.', '법원이 요구할 수 있는 자료를 해제할 때까지 보존합니다.'), 0.6),
      addon(said('Fast Restore', '빠른 복원'), said('Gives a whole mailbox back within ten minutes.', '사서함 전체를 10분 안에 복원합니다.'), 0.4),
    ] },
  { name: said('Voice', '보이스'), cents: 790,
    does: said('A telephone system without telephones on the wall.', '전화기 없이 쓰는 회사 전화 시스템입니다.'),
    plans: [['CALLS', 'Aurora Calls']],
    addons: [
      addon(said('Domestic Minutes', '국내 통화'), said('Three thousand minutes a month within the country.', '국내 통화를 매월 3,000분 제공합니다.'), 0.9),
      addon(said('Meeting Room Line', '회의실 회선'), said('A number for a room instead of a person.', '사람이 아니라 회의실에 번호를 줍니다.'), 0.7),
      addon(said('Call Recording', '통화 녹음'), said('Records by rule, and says so to the caller.', '규칙에 따라 녹음하고 상대방에게 알립니다.'), 0.5),
    ] },
]
