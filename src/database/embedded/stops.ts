import { fill, type Said } from '#kernel/words.ts'

/** The start ends here: not a refusal to a caller, but a sentence to whoever runs this installation. */
export class Stop extends Error {
  readonly says: Said
  constructor(says: Said, facts: Record<string, string>, cause?: unknown) {
    super(fill(says.en, facts, 'en'), { cause })
    this.says = { en: this.message, ko: fill(says.ko, facts, 'ko') }
  }
}

const own = {
  en: 'Set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
  ko: 'DATABASE_URL에 직접 운영하는 PostgreSQL 15 이상의 주소를 설정하십시오.',
}

/** Every reason why PostgreSQL of our own does not start. */
export const stops = {
  taken: {
    en: 'Another Guildhall process (pid {pid}) runs on this folder: {folder}. Stop it first, or set another DATA_DIR.',
    ko: '다른 Guildhall 프로세스(pid {pid})가 이 폴더에서 실행 중입니다: {folder}. 먼저 종료하거나 다른 DATA_DIR을 설정하십시오.',
  },
  noBinaries: {
    en: `No PostgreSQL comes with Guildhall for {platform}. ${own.en}`,
    ko: `{platform}용 PostgreSQL은 Guildhall에 들어 있지 않습니다. ${own.ko}`,
  },
  brokenBinaries: {
    en: `The PostgreSQL in {folder} does not run. "npm rebuild {name}" links its libraries; otherwise: ${own.en} It said: {said}`,
    ko: `{folder}의 PostgreSQL이 실행되지 않습니다. "npm rebuild {name}"으로 라이브러리를 연결하십시오. 그래도 안 되면 다음과 같이 하십시오. ${own.ko} 출력: {said}`,
  },
  foreign: {
    en: 'The database in {folder} belongs to the user with uid {owner}. Run Guildhall as that user, or set another DATA_DIR.',
    ko: '{folder}의 데이터베이스는 uid가 {owner}인 사용자의 것입니다. 그 사용자로 실행하거나 다른 DATA_DIR을 설정하십시오.',
  },
  closed: {
    en: 'PostgreSQL does not run as root, and the user with uid {owner} cannot enter {folder}. Open the folders above it (chmod o+x), or set another DATA_DIR.',
    ko: 'PostgreSQL은 root로 실행되지 않으며, uid가 {owner}인 사용자는 {folder}에 들어갈 수 없습니다. 상위 폴더를 열거나(chmod o+x) 다른 DATA_DIR을 설정하십시오.',
  },
  lost: {
    en: '{link} leads to {folder}, where no database lies any more. Bring that folder back, or remove the link to begin anew.',
    ko: '{link}이 가리키는 {folder}에 데이터베이스가 없습니다. 그 폴더를 되돌려 놓거나, 링크를 지우고 새로 시작하십시오.',
  },
  notACluster: {
    en: 'The folder {folder} holds something that is not a PostgreSQL database. Move it away, or set another DATA_DIR.',
    ko: '{folder} 폴더에 PostgreSQL 데이터베이스가 아닌 것이 들어 있습니다. 옮겨 놓거나 다른 DATA_DIR을 설정하십시오.',
  },
  otherVersion: {
    en: 'The database in {folder} is of PostgreSQL {found}; this Guildhall brings {brought}. Move the data with pg_dumpall, or run a Guildhall that brings {found}.',
    ko: '{folder}의 데이터베이스는 PostgreSQL {found}용인데, 이 Guildhall에는 {brought}이 들어 있습니다. pg_dumpall로 데이터를 옮기거나, {found}이 들어 있는 Guildhall을 실행하십시오.',
  },
  squatted: {
    en: 'The folder {folder} is needed for the database socket and belongs to another user. Remove it, or set TMPDIR.',
    ko: '데이터베이스 소켓에 필요한 {folder} 폴더가 다른 사용자의 것입니다. 삭제하거나 TMPDIR을 설정하십시오.',
  },
  notMade: {
    en: 'The database could not be made in {folder}. initdb said: {said}',
    ko: '{folder}에 데이터베이스를 만들 수 없습니다. initdb 출력: {said}',
  },
  notStarted: {
    en: 'PostgreSQL does not start on {folder}. The end of {log} says: {said}',
    ko: '{folder}에서 PostgreSQL이 시작되지 않습니다. {log}의 마지막 내용: {said}',
  },
  unreachable: {
    en: 'PostgreSQL (pid {pid}) runs on {folder} and does not answer at {socket}. Stop it with "kill -INT {pid}" and start again.',
    ko: 'PostgreSQL(pid {pid})이 {folder}에서 실행 중이지만 {socket}에서 응답하지 않습니다. "kill -INT {pid}"로 종료한 뒤 다시 시작하십시오.',
  },
  notStopped: {
    en: 'PostgreSQL (pid {pid}) on {folder} did not stop within {seconds} seconds.',
    ko: '{folder}의 PostgreSQL(pid {pid})이 {seconds}초 안에 종료되지 않았습니다.',
  },
} as const satisfies Record<string, Said>
