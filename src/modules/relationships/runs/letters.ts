import { letter } from '#kernel/letter.ts'

const button = { en: 'Open the job', ko: '작업 열기', path: '/delegations/jobs?job={id}' } as const

/** What became of a work on many, in one letter to whoever began it. */
export const finished = {
  ask: letter('delegations.askedMany', {
    subject: {
      en: 'Access was asked of {done|one customer|# customers}',
      ko: '고객 {done}곳에 접근 권한을 요청했습니다',
    },
    body: [
      {
        en: 'The bulk job “{name}” is done. {failed|One customer was|# customers were} left out: the job says why, and can repeat them.',
        ko: '일괄 작업 “{name}”이 끝났습니다. 요청하지 못한 고객: {failed}곳. 작업 페이지에서 이유를 확인하고 다시 시도할 수 있습니다.',
      },
    ],
    button,
  }),
  end: letter('delegations.endedMany', {
    subject: {
      en: '{done|One delegated access has|# delegated accesses have} been ended',
      ko: '위임 접근 권한 {done}건을 종료했습니다',
    },
    body: [
      {
        en: 'The bulk job is done. {failed|One was|# were} left as they are: the job says why, and can repeat them.',
        ko: '일괄 작업이 끝났습니다. 종료하지 못한 권한: {failed}건. 작업 페이지에서 이유를 확인하고 다시 시도할 수 있습니다.',
      },
    ],
    button,
  }),
} as const
