/** Why a field of a legal profile is not taken. */
import { refusals } from '#kernel/refusal.ts'

export const refuse = refusals('membership', {
  fieldMissing: {
    kind: 'invalid',
    en: '{field} is needed.',
    ko: '{field:을/를} 적어야 해요.',
    remedy: {
      en: 'Fill in the field as it stands in the registration records.',
      ko: '등기 또는 등록 서류에 적힌 그대로 입력해 주세요.',
    },
  },
  fieldHidden: {
    kind: 'invalid',
    en: '{field} contains characters that cannot be seen, perhaps from copying.',
    ko: '{field}에 눈에 보이지 않는 문자가 들어 있어요. 복사하면서 들어갔을 수 있어요.',
    remedy: { en: 'Clear the field and type the text.', ko: '칸을 비우고 직접 입력해 주세요.' },
  },
  fieldTooLong: {
    kind: 'invalid',
    en: '{field} has at most {max} characters.',
    ko: '{field:은/는} {max}자까지 쓸 수 있어요.',
    remedy: {
      en: 'Shorten the text, or use the second line where there is one.',
      ko: '짧게 줄이거나, 둘째 줄이 있으면 나누어 적어 주세요.',
    },
  },
  fieldSaysNothing: {
    kind: 'invalid',
    en: '{field} has no letters in it.',
    ko: '{field}에 글자가 없어요.',
    remedy: {
      en: 'Write it in words, in any alphabet; symbols and emoji alone name nothing.',
      ko: '어느 나라 글자든 좋으니 글자로 적어 주세요. 기호나 이모지만으로는 알 수 없어요.',
    },
  },
  nameTooShort: {
    kind: 'invalid',
    en: '{field} has at least two characters.',
    ko: '{field:은/는} 두 글자 이상이어야 해요.',
    remedy: { en: 'Write the whole name, legal form included.', ko: '회사 형태까지 포함해 전체 이름을 적어 주세요.' },
  },
  latinNameMissing: {
    kind: 'invalid',
    en: 'The legal name is not in Latin letters, so a name in Latin letters is needed beside it.',
    ko: '법인명이 영문이 아니므로 영문 법인명도 함께 적어야 해요.',
    remedy: {
      en: 'Write the name as your company writes it abroad, such as Daongyeol Networks Co., Ltd.',
      ko: '해외에서 쓰는 이름을 적어 주세요. 예: Daongyeol Networks Co., Ltd.',
    },
  },
  latinNameNotLatin: {
    kind: 'invalid',
    en: 'This name has letters that are not Latin.',
    ko: '영문 법인명에 영문이 아닌 글자가 있어요.',
    remedy: {
      en: 'Use Latin letters here, accents included; the other alphabet stands in the legal name.',
      ko: '여기에는 영문자만 쓰고, 다른 글자는 법인명에 적어 주세요.',
    },
  },
  countryUnknown: {
    kind: 'invalid',
    en: 'This is not the code of a country.',
    ko: '국가 코드가 아니에요.',
    remedy: {
      en: 'Choose a country from the list; its code has two letters, such as KR.',
      ko: '목록에서 국가를 고르세요. 코드는 KR처럼 두 글자예요.',
    },
  },
  countryClosed: {
    kind: 'invalid',
    en: 'The partner network is not open to companies in {country} yet.',
    ko: '{country}에 있는 회사는 아직 파트너 네트워크에 가입할 수 없어요.',
    remedy: {
      en: 'If your company is registered elsewhere too, enrol from there; otherwise ask the vendor.',
      ko: '다른 나라에도 등록된 회사라면 그 나라로 가입하고, 아니면 벤더에 문의해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  stateUnknown: {
    kind: 'invalid',
    en: 'An address in {country} names its state or province from a fixed list.',
    ko: '{country} 주소에는 목록에 있는 시·도 또는 주를 적어야 해요.',
    remedy: { en: 'Choose it from the list, such as {example}.', ko: '목록에서 고르세요. 예: {exampleKo}' },
  },
  postalCodeMalformed: {
    kind: 'invalid',
    en: 'A postal code in {country} looks like {example}.',
    ko: '{country} 우편번호는 {example}처럼 생겼어요.',
    remedy: {
      en: 'Compare it with the company’s address in the registration records.',
      ko: '등록 서류의 주소와 비교해 보세요.',
    },
  },
  phoneMalformed: {
    kind: 'invalid',
    en: 'This is not a phone number that can be called.',
    ko: '걸 수 있는 전화번호가 아니에요.',
    remedy: {
      en: 'Write it with its area code and without an extension, such as {example}. Abroad, begin with +.',
      ko: '{example}처럼 지역번호까지, 내선번호 없이 적어 주세요. 다른 나라 번호는 +로 시작하세요.',
    },
  },
  websiteMalformed: {
    kind: 'invalid',
    en: 'This is not the address of a website.',
    ko: '웹사이트 주소가 아니에요.',
    remedy: {
      en: 'Write it as in a browser, such as https://www.company.example.',
      ko: 'https://www.company.example처럼 브라우저에 입력하는 그대로 적어 주세요.',
    },
  },
  websiteNotPublic: {
    kind: 'invalid',
    en: 'This website cannot be reached from outside your company.',
    ko: '회사 밖에서는 열 수 없는 주소예요.',
    remedy: {
      en: 'Give the public website, by name and not by IP address, without a password in it.',
      ko: 'IP 주소나 비밀번호가 없는, 누구나 볼 수 있는 웹사이트 주소를 적어 주세요.',
    },
  },
})
