/** Numbers of people, which a company must never hand in (domain.md 1.3): recognised, so as to be refused by name. */
import { kindsFrom, type NumberKind, readNumber } from './numbers.ts'

// No shape here fits a company's number of the same country, or that one is tried first.
// biome-ignore format: a table
const persons = kindsFrom(String.raw`
  AT svnr     .                 \d{10} - social insurance number | 사회보험번호
  AU tfn      AU.tfn            \d{8,9} - personal tax file number | 개인 세금 번호(TFN)
  BE nn       BE.nn             \d{11} - national number | 국민 등록번호
  BR cpf      BR.cpf            \d{11} - CPF of a person | 개인 납세자 번호(CPF)
  CH ahv      CH.ssn            756\d{10} - AHV number | 사회보험번호(AHV)
  CN ric      CN.ric            \d{17}[\dX] - resident identity number | 주민 신분증 번호
  DE idnr     DE.idnr           \d{11} - personal tax number (IdNr.) | 개인 세금 번호(IdNr.)
  DK cpr      .                 (0[1-9]|[12]\d|3[01])(0\d|1[0-2])\d{6} - CPR number | 개인 식별 번호(CPR)
  ES dni      .                 (\d{8}|[XYZ]\d{7})[A-Z] - DNI or NIE of a person | 개인 신분증 번호(DNI·NIE)
  FI hetu . (0[1-9]|[12]\d|3[01])(0\d|1[0-2])\d{2}[+A-F]?\d{3}[\dA-Y] - personal identity code | 개인 식별 번호
  FR nir      FR.nir            [12]\d{4}[\dAB]{2}\d{8} - social security number | 사회보장번호
  GB nino     GB.nino           [A-Z]{2}\d{6}[A-D] - National Insurance number | 국민보험번호
  HK hkid     .                 [A-Z]{1,2}\d{6}\(?[\dA]\)? - identity card number | 신분증 번호
  IN aadhaar  IN.aadhaar        \d{12} - Aadhaar number | 아드하르 번호
  IN panp     .                 [A-Z]{3}P[A-Z]\d{4}[A-Z] - PAN of a person | 개인 PAN
  IT cf IT.codicefiscale [A-Z]{6}[\dA-Z]{2}[A-Z][\dA-Z]{2}[A-Z][\dA-Z]{3}[A-Z] - codice fiscale of a person | 개인 세금 번호
  JP my       .                 \d{12} - My Number | 개인번호(마이넘버)
  KR rrn . \d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-9]\d{6} - resident registration number | 주민등록번호
  KZ iin      .                 \d{4}[0-3]\d{7} - IIN of a person | 개인 식별 번호(IIN)
  MD idnp     .                 2\d{12} - IDNP of a person | 개인 식별 번호(IDNP)
  MX rfcp     .                 [A-ZÑ&]{4}\d{6}[A-Z\d]{3} - RFC of a person | 개인 납세자 키(RFC)
  MX curp     .                 [A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d - CURP | 개인 등록 키(CURP)
  NL bsn      NL.bsn            \d{9} - BSN | 시민 서비스 번호(BSN)
  NO fnr      NO.fodselsnummer  \d{11} - national identity number | 개인 식별 번호
  PL pesel    PL.pesel          \d{11} - PESEL | 개인 식별 번호(PESEL)
  RU innp     RU.inn            \d{12} - INN of a person | 개인 납세자 번호(INN)
  SA nid      .                 [12]\d{9} - national or residence ID | 국민·거주자 신분증 번호
  SE pnr      .                 (19|20)?\d{2}[01]\d{7} - personal identity number | 개인 식별 번호
  SG nric     .                 [FGMST]\d{7}[A-Z] - NRIC or FIN | 신분증 번호(NRIC·FIN)
  TH pin      TH.idnr           [1-8]\d{12} - citizen number | 국민 번호
  TR tckn     TR.tckimlik       \d{11} - citizen number (T.C. kimlik) | 국민 번호(TC)
  TW natid    .                 [A-Z][1289]\d{8} - national identity number | 국민 신분증 번호
  UA rntrc    UA.rntrc          \d{10} - taxpayer number of a person | 개인 납세자 번호
  UZ pinfl    .                 \d{14} - PINFL | 개인 식별 번호(PINFL)
  VE ci       .                 [EV]\d{7,9} - identity card number | 신분증 번호
  ZA id       ZA.idnr           \d{13} - identity number | 신분증 번호`)

// The American number has the EIN's nine digits; only the way it is written tells them apart.
const SOCIAL_SECURITY = /^\s*\d{3}[-\s]\d{2}[-\s]\d{4}\s*$/
const [socialSecurity] =
  kindsFrom(String.raw`
  US ssn      .                 \d{9} - Social Security number | 사회보장번호(SSN)`).get('US') ?? []

/** The kind of personal number a text is, if it is one of that country. Ask after the company's kinds. */
export function personalKind(text: string, code: string): NumberKind | undefined {
  if (code === 'US') return SOCIAL_SECURITY.test(text) ? socialSecurity : undefined
  return persons.get(code)?.find((kind) => typeof readNumber(text, [kind]) === 'object')
}
