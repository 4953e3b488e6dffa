/** What is not sold by the seat: usage, reservations, savings plans, software with and without an end. */
import type { Said } from '#kernel/words.ts'

const said = (en: string, ko: string): Said => ({ en, ko })
export type Thing = { readonly name: Said; readonly does: Said; readonly cents: number }
const thing = (en: string, ko: string, cents: number, does: Said): Thing => ({ name: said(en, ko), cents, does })

// biome-ignore format: a table
export const metered: readonly Thing[] = [
  thing('Compute Hours',     '컴퓨팅 시간',     12, said('Virtual machines by the hour.', '가상 머신을 시간 단위로 씁니다.')),
  thing('Object Storage',    '오브젝트 스토리지', 3, said('Files of any size, by gigabyte and month.', '크기에 상관없이 파일을 저장하고 매월 GB당 냅니다.')),
  thing('Managed Databases', '관리형 데이터베이스', 28, said('Databases that are backed up and patched for you, by the hour.', '백업과 패치를 대신해 주는 데이터베이스를 시간 단위로 씁니다.')),
  thing('Data Transfer',     '데이터 전송',      8, said('What leaves the cloud, by gigabyte.', '클라우드에서 나가는 데이터를 GB당 냅니다.')),
  thing('Containers',        '컨테이너',        9, said('Containers without servers to look after, by the hour.', '서버 관리 없이 컨테이너를 시간 단위로 씁니다.')),
  thing('Language Models',   '언어 모델',       40, said('Answers of large models, by thousand words.', '대규모 언어 모델의 답변을 1,000단어당 냅니다.')),
  thing('Message Queues',    '메시지 큐',        5, said('Messages between systems, by the million.', '시스템 사이의 메시지를 100만 건당 냅니다.')),
  thing('Monitoring',        '모니터링',         6, said('Measurements and alarms, by gigabyte read.', '수집한 지표와 경보를 GB당 냅니다.')),
  thing('Mail Relay',        '메일 릴레이',      10, said('Letters from programs, by the thousand.', '프로그램이 보내는 메일을 1,000통당 냅니다.')),
  thing('Video Streams',     '동영상 스트리밍',   15, said('Films to many viewers, by the hour seen.', '여러 시청자에게 보내는 영상을 시청 시간당 냅니다.')),
]

// biome-ignore format: a table
export const resources: readonly Thing[] = [
  thing('General Machines',  '범용 머신',       5200, said('Balanced machines for everyday work.', '일상 업무에 알맞은 균형형 머신입니다.')),
  thing('Memory Machines',   '메모리 머신',     7600, said('Much memory for large tables.', '큰 데이터를 메모리에 올리는 머신입니다.')),
  thing('Compute Machines',  '컴퓨팅 머신',     6100, said('Fast processors for builds and models.', '빌드와 계산에 알맞은 고속 프로세서 머신입니다.')),
  thing('Graphics Machines', '그래픽 머신',    24800, said('Graphics cards for training and pictures.', '학습과 렌더링을 위한 그래픽 카드 머신입니다.')),
  thing('Row Database',      '행 데이터베이스',  9800, said('Databases of many small transactions.', '작은 거래가 많은 데이터베이스입니다.')),
  thing('Column Database',   '열 데이터베이스', 14200, said('Databases of few large questions.', '큰 질의가 많은 분석용 데이터베이스입니다.')),
  thing('Cache',             '캐시',           3300, said('Answers that are asked for again and again.', '자주 찾는 응답을 빠르게 돌려줍니다.')),
  thing('Block Storage',     '블록 스토리지',    2100, said('Fast disks of a fixed size.', '크기가 정해진 고속 디스크입니다.')),
  thing('Search Cluster',    '검색 클러스터',    8700, said('Full-text search over many documents.', '많은 문서를 전문 검색합니다.')),
  thing('Stream Processor',  '스트림 처리',     6900, said('Counts and filters events as they come.', '들어오는 이벤트를 바로 세고 거릅니다.')),
  thing('Dedicated Line',    '전용 회선',      18500, said('A line of its own into the cloud.', '클라우드로 바로 이어지는 전용 회선입니다.')),
  thing('Private Host',      '전용 호스트',     31000, said('A whole machine for one company.', '한 회사만 쓰는 물리 서버입니다.')),
]
export const sizes = ['S', 'M', 'L', 'XL'] as const

// biome-ignore format: a table
export const savings: readonly Thing[] = [
  thing('Compute Savings Plan',  '컴퓨팅 절감 플랜',     73000, said('A lower price for machines of any size, for an hourly commitment.', '시간당 사용액을 약정하면 크기에 상관없이 머신 요금을 낮춥니다.')),
  thing('Database Savings Plan', '데이터베이스 절감 플랜', 73000, said('A lower price for managed databases, for an hourly commitment.', '시간당 사용액을 약정하면 관리형 데이터베이스 요금을 낮춥니다.')),
  thing('Model Savings Plan',    '언어 모델 절감 플랜',   73000, said('A lower price for language models, for an hourly commitment.', '시간당 사용액을 약정하면 언어 모델 요금을 낮춥니다.')),
]
export const commitments = [1, 5, 10, 50] as const

// biome-ignore format: a table
export const software: readonly Thing[] = [
  thing('Boreal Server',       '보리얼 서버',        1900, said('The operating system of servers.', '서버 운영 체제입니다.')),
  thing('Boreal Database',     '보리얼 데이터베이스',  7400, said('A database on machines of your own.', '직접 운영하는 서버에 설치하는 데이터베이스입니다.')),
  thing('Boreal Containers',   '보리얼 컨테이너',     4100, said('Runs containers in your own rooms.', '사내 전산실에서 컨테이너를 운영합니다.')),
  thing('Boreal Directory',    '보리얼 디렉터리',     1200, said('Accounts and policies of a local network.', '사내 네트워크의 계정과 정책을 관리합니다.')),
  thing('Boreal Mail Gateway', '보리얼 메일 게이트웨이', 900, said('Filters mail before it arrives.', '메일이 도착하기 전에 걸러 냅니다.')),
  thing('Boreal Integration',  '보리얼 통합',        5600, said('Joins old systems to new ones.', '기존 시스템과 새 시스템을 잇습니다.')),
  thing('Boreal Observability', '보리얼 관측',       2700, said('Sees what servers do, without sending it away.', '데이터를 밖으로 보내지 않고 서버 상태를 봅니다.')),
  thing('Boreal Virtualization', '보리얼 가상화',    3300, said('Many machines on one.', '서버 한 대를 여러 대처럼 씁니다.')),
]

// biome-ignore format: a table
export const perpetual: readonly Thing[] = [
  thing('Office Suite 2025',      '오피스 제품군 2025',      21900, said('Writing, tables and slides, installed for good.', '문서, 표, 발표 자료 프로그램을 영구히 설치합니다.')),
  thing('Office Suite 2022',      '오피스 제품군 2022',      19900, said('The edition before, for computers that stay as they are.', '기존 PC 환경을 유지할 때 쓰는 이전 버전입니다.')),
  thing('Drawing Board 2025',     '드로잉 보드 2025',       32900, said('Technical drawings, installed for good.', '기술 도면 프로그램을 영구히 설치합니다.')),
  thing('Project Planner 2025',   '프로젝트 플래너 2025',    27900, said('Plans with dates and people, installed for good.', '일정과 인력 계획 프로그램을 영구히 설치합니다.')),
  thing('Server Edition 2025',    '서버 에디션 2025',       88900, said('The server, bought once.', '한 번 구매해 계속 쓰는 서버입니다.')),
  thing('Server Edition 2022',    '서버 에디션 2022',       79900, said('The server of the edition before.', '이전 버전의 서버입니다.')),
  thing('Database Edition 2025',  '데이터베이스 에디션 2025', 124000, said('The database, bought once.', '한 번 구매해 계속 쓰는 데이터베이스입니다.')),
  thing('Remote Desktop 2025',    '원격 데스크톱 2025',      12900, said('Programs of a server on any screen.', '서버의 프로그램을 어느 화면에서나 씁니다.')),
  thing('Print Server 2025',      '인쇄 서버 2025',          9900, said('Printers of a whole house.', '건물 전체의 프린터를 관리합니다.')),
  thing('Terminal Emulator 2025', '터미널 에뮬레이터 2025',    5900, said('Speaks to machines older than the network.', '네트워크보다 오래된 장비와 통신합니다.')),
]
