import { speak } from '#kernel/words.ts'

/** What each operation did, as the audit log says it. */
// biome-ignore format: a table
export const operations = speak({
  'operation.DELETE /our-partners/:id':             { en: 'Relationship ended by the customer', ko: '고객이 관계 종료' },
  'operation.POST /relationship-requests':          { en: 'Relationship asked for', ko: '관계 요청' },
  'operation.POST /relationship-requests/:id/link': { en: 'New link made for a request', ko: '관계 요청 링크 새로 만들기' },
  'operation.DELETE /relationship-requests/:id':    { en: 'Request for a relationship withdrawn', ko: '관계 요청 취소' },
  'operation.POST /opened-relationship-requests':   { en: 'Request for a relationship read', ko: '관계 요청 확인' },
  'operation.POST /relationship-acceptances':       { en: 'Relationship accepted', ko: '관계 수락' },
  'operation.POST /relationship-refusals':          { en: 'Relationship declined', ko: '관계 거절' },
  'operation.POST /delegations':                    { en: 'Delegated access asked for', ko: '위임 접근 권한 요청' },
  'operation.POST /delegations/:id/link':           { en: 'New link made for delegated access', ko: '위임 접근 권한 링크 새로 만들기' },
  'operation.PUT /delegations/:id/extension':       { en: 'Extension of delegated access changed', ko: '위임 접근 권한 자동 연장 변경' },
  'operation.DELETE /delegations/:id':              { en: 'Delegated access ended', ko: '위임 접근 권한 종료' },
  'operation.POST /opened-delegations':             { en: 'Request for delegated access read', ko: '위임 접근 권한 요청 확인' },
  'operation.POST /our-delegations/:id/approval':   { en: 'Delegated access approved', ko: '위임 접근 권한 승인' },
  'operation.DELETE /our-delegations/:id':          { en: 'Delegated access ended by the customer', ko: '고객이 위임 접근 권한 종료' },
  'operation.POST /delegations/:delegationId/assignments': { en: 'Group mapped to delegated access', ko: '위임 접근 권한에 그룹 연결' },
  'operation.PUT /delegations/:delegationId/assignments/:id': { en: 'Roles of a group changed', ko: '그룹의 역할 변경' },
  'operation.DELETE /delegations/:delegationId/assignments/:id': { en: 'Group removed from delegated access', ko: '위임 접근 권한에서 그룹 제거' },
  'operation.POST /partnerships':            { en: 'Reseller invited', ko: '리셀러 초대' },
  'operation.POST /partnerships/:id/link':   { en: 'New link made for a reseller', ko: '리셀러 초대 링크 새로 만들기' },
  'operation.DELETE /partnerships/:id':      { en: 'Partnership ended', ko: '파트너십 종료' },
  'operation.POST /opened-partnerships':     { en: 'Provider’s invitation read', ko: '총판 초대 확인' },
  'operation.POST /partnership-acceptances': { en: 'Provider authorised', ko: '총판 승인' },
  'operation.relationships.partnershipsOver': { en: 'Invitations of resellers that have run out', ko: '만료된 리셀러 초대 처리' },
  'operation.relationships.provisionAccess':        { en: 'Delegated access provisioned', ko: '위임 접근 권한 적용' },
  'operation.relationships.provisionGroup':         { en: 'Group of delegated access provisioned', ko: '위임 접근 권한 그룹 적용' },
  'operation.relationships.endAccess':              { en: 'Delegated access ended with the relationship', ko: '관계와 함께 위임 접근 권한 종료' },
  'operation.relationships.accessClock':            { en: 'Clock of delegated access', ko: '위임 접근 권한 기한 처리' },
  'operation.relationships.requestsOver':           { en: 'Requests that have run out', ko: '만료된 관계 요청 처리' },
})
