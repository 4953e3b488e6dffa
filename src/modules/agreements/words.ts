import { speak } from '#kernel/words.ts'

/** The words of agreements: states, moves, where a company stands with its own. */
// biome-ignore format: a table
export const words = speak({
  'state.agreement.draft':      { en: 'Draft', ko: '초안' },
  'state.agreement.published':  { en: 'Published', ko: '게시됨' },
  'state.agreement.superseded': { en: 'Superseded', ko: '대체됨' },
  'state.agreement.withdrawn':  { en: 'Withdrawn', ko: '철회됨' },
  'state.agreement.dropped':    { en: 'Dropped', ko: '폐기됨' },
  'move.agreement.publish':     { en: 'Publish', ko: '게시' },
  'move.agreement.drop':        { en: 'Drop', ko: '폐기' },
  'move.agreement.supersede':   { en: 'Supersede', ko: '대체' },
  'move.agreement.withdraw':    { en: 'Withdraw', ko: '철회' },
  'state.standing.unpublished':       { en: 'Not published', ko: '게시 전' },
  'state.standing.unsigned':          { en: 'Not signed', ko: '서명 전' },
  'state.standing.signed':            { en: 'Signed', ko: '서명됨' },
  'state.standing.due':               { en: 'New version to sign', ko: '새 버전 서명 필요' },
  'state.standing.superseded':        { en: 'Signature overdue', ko: '서명 기한 지남' },
  'state.drive.signed':               { en: 'Signed', ko: '서명함' },
  'state.drive.open':                 { en: 'Open', ko: '서명 대기' },
  'state.drive.overdue':              { en: 'Overdue', ko: '기한 지남' },
  'language.en':                { en: 'English', ko: '영어' },
  'language.ko':                { en: 'Korean', ko: '한국어' },
})
