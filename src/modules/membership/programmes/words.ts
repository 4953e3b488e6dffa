import { speak } from '#kernel/words.ts'

// biome-ignore format: a table
export const words = speak({
  'kind.reseller.directBill':             { en: 'Direct bill', ko: '직접 청구' },
  'kind.reseller.indirectProvider':       { en: 'Indirect provider', ko: '총판(간접 공급업체)' },
  'kind.reseller.indirectReseller':       { en: 'Indirect reseller', ko: '간접 리셀러' },
  'state.reseller.pendingQualification':  { en: 'Pending qualification', ko: '자격 확인 중' },
  'state.reseller.qualified':             { en: 'Qualified', ko: '자격 확인됨' },
  'state.reseller.active':                { en: 'Active', ko: '활성' },
  'state.reseller.restricted':            { en: 'Restricted', ko: '제한됨' },
  'state.reseller.rejected':              { en: 'Rejected', ko: '반려됨' },
  'state.reseller.left':                  { en: 'Left', ko: '나감' },
  'move.reseller.leave':                  { en: 'Leave the programme', ko: '프로그램에서 나가기' },
  'move.reseller.qualify':                { en: 'Qualify', ko: '자격 확인' },
  'move.reseller.reject':                 { en: 'Reject', ko: '반려' },
  'move.reseller.activate':               { en: 'Activate', ko: '활성화' },
  'move.reseller.restrict':               { en: 'Restrict', ko: '제한' },
  'move.reseller.deactivate':             { en: 'Deactivate', ko: '비활성화' },
  'move.reseller.reinstate':              { en: 'Reinstate', ko: '제한 해제' },
  'move.reseller.reapply':                { en: 'Enter again', ko: '다시 신청' },
  'clearedBy.partner':                    { en: 'The company', ko: '회사' },
  'clearedBy.vendor':                     { en: 'The vendor', ko: '벤더' },
  'clearedBy.system':                     { en: 'The system', ko: '시스템(자동)' },
})
