import { speak } from '#kernel/words.ts'

/** The words of support sessions: none of them is on the first screen. */
// biome-ignore format: a table
export const words = speak({
  'state.supportSession.asked':     { en: 'Waiting for the company', ko: '회사의 답변 대기 중' },
  'state.supportSession.allowed':   { en: 'Allowed, not opened yet', ko: '허용됨(시작 전)' },
  'state.supportSession.open':      { en: 'Open', ko: '접속 중' },
  'state.supportSession.ended':     { en: 'Ended', ko: '끝냄' },
  'state.supportSession.expired':   { en: 'Time was up', ko: '시간 만료' },
  'state.supportSession.refused':   { en: 'Refused', ko: '거절됨' },
  'state.supportSession.withdrawn': { en: 'Withdrawn', ko: '철회됨' },
  'state.supportSession.lapsed':    { en: 'Never opened', ko: '시작하지 않아 만료됨' },
  'move.supportSession.allow':      { en: 'Allow', ko: '허용' },
  'move.supportSession.refuse':     { en: 'Refuse', ko: '거절' },
  'move.supportSession.withdraw':   { en: 'Withdraw', ko: '철회' },
  'move.supportSession.lapse':      { en: 'Lapse', ko: '기한 만료' },
  'move.supportSession.open':       { en: 'Act for them', ko: '대신 들어가기' },
  'move.supportSession.end':        { en: 'End now', ko: '지금 끝내기' },
  'move.supportSession.expire':     { en: 'Run out', ko: '시간 만료' },
  'support.extent.look':            { en: 'to look only', ko: '보기만' },
  'support.extent.change':          { en: 'to look and to change', ko: '보기와 변경' },
  'support.mode.askFirst':          { en: 'Ask us each time', ko: '매번 먼저 요청받기' },
  'support.mode.allowed':           { en: 'Let support in without asking', ko: '요청 없이 허용' },
  'support.mode.never':             { en: 'Never', ko: '허용하지 않음' },
})
