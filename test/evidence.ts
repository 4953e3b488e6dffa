import { type Evidence, FORMAT, type KeyPair, type Pack, sealed } from '#modules/agreements/acceptances/evidence.ts'
import { modelTexts } from '#modules/agreements/agreements/model.ts'
import { kept } from '#modules/agreements/agreements/rules.ts'

const texts = modelTexts('asiaPacific', 1).map(kept)

/** The evidence of a signature in a company that is made up. */
export const evidence: Evidence = {
  format: FORMAT,
  acceptance: {
    id: '01900000-0000-7000-8000-000000000001',
    at: '2026-03-02T09:00:00.000Z',
    address: '203.0.113.7',
    statement: '한빛시스템을 대표하여 서명할 권한이 있습니다.',
    proof: { at: '2026-03-02T08:58:00.000Z', by: 'passkey' },
  },
  agreement: {
    region: 'asiaPacific',
    number: 1,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    texts: texts.map(({ language, title, hash }) => ({ language, title, sha256: hash, binding: language === 'en' })),
  },
  company: {
    name: '한빛시스템',
    country: 'KR',
    globalId: '10000017',
    locationId: '10000025',
    tenantId: '01900000-0000-7000-8000-000000000002',
  },
  signer: {
    id: '01900000-0000-7000-8000-000000000003',
    name: '김민지',
    email: 'minji@hanbit.example',
    title: '대표이사',
    role: 'globalAdmin',
  },
  audit: { number: 4, hash: 'ab'.repeat(32) },
  previous: null,
  sealedAt: '2026-03-02T09:01:00.000Z',
}

export const packed = (of: Evidence, by: KeyPair): Pack => ({
  evidence: of,
  texts: texts.map(({ language, title, text }) => ({ language, title, text })),
  seal: sealed(of, by),
})
