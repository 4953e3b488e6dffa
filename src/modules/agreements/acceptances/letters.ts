import { letter } from '#kernel/letter.ts'

/** The signer's copy: the signature is kept, and here is its evidence. */
export const signed = letter('agreements.signed', {
  subject: {
    en: '{company} has signed the partner agreement',
    ko: '{company:이/가} 파트너 계약에 서명했습니다',
  },
  body: [
    {
      en: 'Your signature under version {number} of the partner agreement for {region} is recorded, and its evidence is sealed.',
      ko: '{region} 파트너 계약 버전 {number}에 한 서명이 기록되었고 증빙 자료가 봉인되었습니다.',
    },
    {
      en: 'The evidence is a PDF that also carries everything needed to check it without us. Keep it with your contracts for {company}.',
      ko: '증빙 자료는 PDF이며, 저희 없이도 진위를 확인하는 데 필요한 내용이 모두 담겨 있습니다. {company}의 계약서와 함께 보관해 주세요.',
    },
  ],
  button: { en: 'Open the signature', ko: '서명 기록 열기', path: '/acceptances/{id}' },
})
