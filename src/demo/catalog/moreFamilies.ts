/** The rest of the vendor's own online services. */
import type { Said } from '#kernel/words.ts'
import type { Addon, Family } from './families.ts'

const said = (en: string, ko: string): Said => ({ en, ko })
const addon = (name: Said, does: Said, share: number): Addon => ({ name, does, share })

// biome-ignore format: a table
export const moreFamilies: readonly Family[] = [
  { name: said('Ledger', '레저'), cents: 3900,
    does: said('Books, invoices and closing for companies of one country or ten.', '한 나라든 열 나라든 회계, 송장, 결산을 처리합니다.'),
    plans: [['BOOKS', 'Aurora Books'], ['INVOICES', 'Aurora Invoices']],
    addons: [
      addon(said('Fixed Assets', '고정 자산'), said('Depreciation by the rules of each country.', '나라별 기준에 따라 감가상각을 계산합니다.'), 0.4),
      addon(said('Bank Feeds', '은행 연결'), said('Brings each morning’s statements and proposes entries.', '매일 아침 거래 내역을 가져와 분개를 제안합니다.'), 0.25),
      addon(said('Consolidation', '연결 결산'), said('One balance sheet for the whole group.', '그룹 전체의 재무제표를 하나로 만듭니다.'), 1.1),
    ] },
  { name: said('Relay', '릴레이'), cents: 3200,
    does: said('Customers, deals and promises in one place.', '고객, 거래, 약속을 한곳에서 관리합니다.'),
    plans: [['SALES', 'Aurora Sales']],
    addons: [
      addon(said('Mailings', '메일 발송'), said('Letters to many, each written to one.', '여러 사람에게 보내도 한 사람에게 쓴 것처럼 보내는 메일입니다.'), 0.3),
      addon(said('Quotes', '견적서'), said('Quotes with approval and signature.', '승인과 서명까지 이어지는 견적서를 만듭니다.'), 0.35),
      addon(said('Territories', '담당 지역'), said('Shares accounts among teams by rule.', '규칙에 따라 담당 고객을 팀에 나눕니다.'), 0.45),
    ] },
  { name: said('People', '피플'), cents: 540,
    does: said('Contracts, leave and working hours of every employee.', '모든 직원의 근로 계약, 휴가, 근무 시간을 관리합니다.'),
    plans: [['STAFF', 'Aurora Staff']],
    addons: [
      addon(said('Recruiting', '채용'), said('From the advert to the first day.', '채용 공고부터 첫 출근일까지 이어집니다.'), 0.8),
      addon(said('Shift Plans', '근무표'), said('Plans shifts that keep to the law.', '근로기준법에 맞게 교대 근무표를 짭니다.'), 0.5),
      addon(said('Pay Slips', '급여 명세서'), said('Sends pay slips that only their owner opens.', '본인만 열어 볼 수 있는 급여 명세서를 보냅니다.'), 0.2),
    ] },
  { name: said('Field', '필드'), cents: 4600,
    does: said('Visits, routes and parts for technicians on the road.', '현장 기사의 방문, 경로, 부품을 관리합니다.'),
    plans: [['VISITS', 'Aurora Visits']],
    addons: [
      addon(said('Route Planner', '경로 계획'), said('The shortest day that keeps every promise.', '모든 약속을 지키면서 가장 짧은 경로를 짭니다.'), 0.4),
      addon(said('Van Stock', '차량 재고'), said('What each van carries, counted as it is used.', '차량마다 실린 부품을 쓰는 대로 셉니다.'), 0.3),
      addon(said('Customer Window', '고객 안내'), said('Shows customers when somebody comes.', '방문 시간을 고객에게 알려 줍니다.'), 0.25),
    ] },
  { name: said('Desk', '데스크'), cents: 1900,
    does: said('Questions from customers, answered in order and on time.', '고객 문의를 순서대로, 제때 답변합니다.'),
    plans: [['TICKETS', 'Aurora Tickets']],
    addons: [
      addon(said('Chat', '채팅'), said('Answers on the page where the question came up.', '질문이 생긴 화면에서 바로 답합니다.'), 0.4),
      addon(said('Answer Library', '답변 모음'), said('What was answered well once, ready for next time.', '잘 쓴 답변을 모아 다음에 다시 씁니다.'), 0.25),
      addon(said('Satisfaction Survey', '만족도 조사'), said('Asks one question after each answer.', '답변이 끝날 때마다 한 가지만 묻습니다.'), 0.15),
    ] },
  { name: said('Flow', '플로'), cents: 1150,
    does: said('Forms and approvals that carry themselves on.', '양식과 결재가 저절로 다음 단계로 넘어갑니다.'),
    plans: [['FLOWS', 'Aurora Flows'], ['FORMS', 'Aurora Forms']],
    addons: [
      addon(said('Document Reader', '문서 읽기'), said('Reads invoices and forms, typed or scanned.', '송장과 서식을 스캔본까지 읽어 냅니다.'), 0.6),
      addon(said('Connector Pack', '커넥터 모음'), said('Two hundred other systems, ready to be joined.', '다른 시스템 200가지를 바로 연결합니다.'), 0.5),
      addon(said('Desktop Robot', '데스크톱 로봇'), said('Works old programs that know no interface.', '연동 기능이 없는 오래된 프로그램을 대신 조작합니다.'), 1.6),
    ] },
  { name: said('Learn', '런'), cents: 420,
    does: said('Courses, exams and proofs of training.', '강의, 시험, 수료 증명을 제공합니다.'),
    plans: [['COURSES', 'Aurora Courses']],
    addons: [
      addon(said('Course Editor', '강의 편집기'), said('Makes a course of slides, films and questions.', '슬라이드, 영상, 문제로 강의를 만듭니다.'), 0.6),
      addon(said('Safety Courses', '안전 교육'), said('The yearly training the law asks for.', '법으로 정한 연간 안전 교육을 제공합니다.'), 0.3),
      addon(said('Exam Hall', '온라인 시험장'), said('Exams with somebody who watches.', '감독관이 지켜보는 온라인 시험입니다.'), 0.5),
    ] },
]
