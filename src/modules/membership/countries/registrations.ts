/** Which number shows that a company exists; any one of a country's kinds is enough (domain.md 1.3). */
import { kindsFrom } from './numbers.ts'

/** Where a registration ID must be given: the 24 countries of domain.md 1.3, and China and Korea. */
export const registrationRequired: ReadonlySet<string> = new Set(
  'AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN CN KR'.split(' '),
)

// Examples are invented; their check digits hold.
// biome-ignore format: a table
export const registrations = kindsFrom(String.raw`
  AE trn     .             100\d{12}                 100271828100003      Tax registration number (TRN) | 세금 등록번호(TRN)
  AE licence .             [A-Z]{0,4}\d{4,10}        CN-1271828           Trade licence number | 사업 면허 번호
  AM tin     .             \d{8}                     02718281             Taxpayer number (INN) | 납세자 번호(INN)
  AT fn      AT.businessid FN\d{1,6}[A-Z]            FN271828a            Commercial register number | 상업등기번호
  AU abn AU.abn \d{11} 20-271-828-182 Australian business number (ABN) | 호주 사업자 번호(ABN)
  AU acn AU.acn \d{9} 627-182-816 Australian company number (ACN) | 호주 회사 번호(ACN)
  AZ tin     AZ.tin        \d{10}                    1002718281           Taxpayer number (TIN) | 납세자 번호(TIN)
  BE kbo     BE.vat        [01]\d{9}                 0271.828.840         Enterprise number | 기업 번호
  BR cnpj    BR.cnpj       [A-Z\d]{12}\d{2}          31.415.926/0001-71   National company number (CNPJ) | 법인 등록번호(CNPJ)
  BY unp     BY.unp        [A-Z\d]{2}\d{7}           192718281            Payer's account number (UNP) | 납세자 번호(UNP)
  CA bn      CA.bn         \d{9}                     81427-1839           Business number (BN) | 사업자 번호(BN)
  CH uid     CH.uid        CHE\d{9}                  CHE-271.828.189      Enterprise number (UID) | 기업 식별 번호(UID)
  CN uscc    CN.uscc       [\dA-Z]{18}               91310115MA1K3C5D21   Unified social credit code | 통일사회신용코드
  CZ ico     CZ.ico        \d{8}                     27182819             Company number (IČO) | 회사 번호(IČO)
  DE hr      .             (HR[AB]|GNR|PR|VR)\d{1,6}[A-Z]{0,3}  HRB-27182 Commercial register number | 상업등기번호(HRB)
  DK cvr     DK.cvr        \d{8}                     27182860             Company number (CVR) | 회사 번호(CVR)
  ES nif     ES.cif        [A-Z]\d{7}[\dA-J]         B27182815            Company tax number (NIF) | 법인 세금 번호(NIF)
  FI yt      FI.ytunnus    \d{8}                     2718286-0            Business ID (Y-tunnus) | 사업자 번호(Y-tunnus)
  FR siren   FR.siren      \d{9}                     812-345-676          Company number (SIREN) | 회사 번호(SIREN)
  FR siret   FR.siret      \d{14}                    81234567600017       Establishment number (SIRET) | 사업장 번호(SIRET)
  GB crn     .             \d{8}|[A-Z]{2}\d{6}       02718281             Company number (CRN) | 회사 등록번호(CRN)
  HK br      .             \d{8}(\d{14})?            27182818             Business registration number | 사업자 등록번호(BR)
  HU tax HU.anum \d{8} 27182815 Tax number (first eight digits) | 세금 번호(앞 여덟 자리)
  ID npwp    ID.npwp       \d{15,16}                 02.718.281.5-012.000 Taxpayer number (NPWP) | 납세자 번호(NPWP)
  IE cro     .             \d{5,7}                   271828               Company number (CRO) | 회사 번호(CRO)
  IL hp      IL.hp         5\d{8}                    512718289            Company number | 회사 번호
  IN pan IN.pan [A-Z]{3}[ABCFGHJLT][A-Z]\d{4}[A-Z] AAKCN2718A Permanent account number of the company (PAN) | 법인 PAN
  IN gstin IN.gstin \d{2}[A-Z]{3}[ABCFGHJLT][A-Z]\d{4}[A-Z][\dA-Z]{3} 29AAKCN2718BLZ0 GST number (GSTIN) | GST 번호(GSTIN)
  IN cin     .             [LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}  U72200KA2018PTC271828  Company number (CIN) | 회사 번호(CIN)
  IQ tin     .             \d{6,12}                  271828182            Taxpayer number (TIN) | 납세자 번호(TIN)
  IT piva IT.iva \d{11} 02718280015 VAT and tax number (partita IVA) | 부가가치세 번호(IVA)
  JP cn      JP.cn         \d{13}                    1-7000-1111-2233     Corporate number | 법인번호
  KG inn     .             \d{14}                    02718201910012       Taxpayer number (INN) | 납세자 번호(INN)
  KR brn     KR.brn        \d{10}                    314-81-21000         Business registration number | 사업자등록번호
  KZ bin     KZ.bin        \d{4}[456]\d{7}           160240271822         Business number (BIN) | 사업자 번호(BIN)
  MD idno    MD.idno       1\d{12}                   1003600271822        State number (IDNO) | 국가 식별 번호(IDNO)
  MM tin     .             \d{9,10}                  271828182            Taxpayer number (TIN) | 납세자 번호(TIN)
  MX rfc     MX.rfc        [A-ZÑ&]{3}\d{6}[A-Z\d]{3} SYA16022911A         Taxpayer register key (RFC) | 납세자 등록 키(RFC)
  MY ssm     .             (19|20)\d{10}             201801271828         Company number (SSM) | 회사 번호(SSM)
  NL kvk . \d{8} 27182818 Chamber of Commerce number (KvK) | 상공회의소 번호(KvK)
  NO org     NO.orgnr      \d{9}                     927-182-815          Organisation number | 조직 번호
  NZ nzbn    .             94\d{11}                  9429027182818        Business number (NZBN) | 사업자 번호(NZBN)
  PH tin     .             \d{9}(\d{3,5})?           027-182-818-000      Taxpayer number (TIN) | 납세자 번호(TIN)
  PL nip     PL.nip        \d{10}                    527-182-81-85        Tax number (NIP) | 세금 번호(NIP)
  PL regon   PL.regon      \d{9}|\d{14}              271828186            Statistical number (REGON) | 통계 번호(REGON)
  PT nipc    PT.nif        [5-9]\d{8}                527-182-818          Company number (NIPC) | 법인 번호(NIPC)
  RO cui     RO.cui        \d{2,10}                  27182818             Company number (CUI) | 회사 번호(CUI)
  RU inn     RU.inn        \d{10}                    7702718282           Taxpayer number (INN) | 납세자 번호(INN)
  SA tin     .             3\d{9}                    3027182818           Taxpayer number (TIN) | 납세자 번호(TIN)
  SA unified .             7\d{9}                    7027182818           Unified national number | 통합 국가 번호
  SE org     SE.orgnr      \d{2}[2-9]\d{7}           556271-8287          Organisation number | 조직 번호
  SG uen SG.uen \d{8,9}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z] 201827182C Unique entity number (UEN) | 법인 식별 번호(UEN)
  SS tin     .             \d{9}                     271828182            Taxpayer number (TIN) | 납세자 번호(TIN)
  TH tin     TH.moa        0\d{12}                   0-1055-59271-82-8    Taxpayer number of the company | 법인 납세자 번호
  TJ inn     .             \d{9}                     027182818            Taxpayer number (INN) | 납세자 번호(INN)
  TJ ein     .             \d{10}                    0271828182           Registration number (EIN) | 등록번호(EIN)
  TR vkn     TR.vkn        \d{10}                    2718281825           Tax number (VKN) | 세금 번호(VKN)
  TW ubn     TW.ubn        \d{8}                     27182812             Uniform number | 통일 번호
  UA edrpou  UA.edrpou     \d{8}                     37182819             Company number (EDRPOU) | 회사 번호(EDRPOU)
  US ein US.ein \d{9} 83-2710000 Employer identification number (EIN) | 고용주 식별 번호(EIN)
  UZ inn     .             [23]\d{8}                 302718281            Taxpayer number (INN) | 납세자 번호(INN)
  VE rif     VE.rif        [CGJP]\d{9}               J-27182818-6         Tax register number (RIF) | 세금 등록번호(RIF)
  VN mst     VN.mst        \d{10}(\d{3})?            0314162717           Tax code (MST) | 세금 코드(MST)
  ZA crn     .             \d{12}                    2018/271828/07       Company number | 회사 번호
  ZA tin     ZA.tin        [01239]\d{9}              9271828189           Tax reference number (TRN) | 세금 번호(TRN)`)
