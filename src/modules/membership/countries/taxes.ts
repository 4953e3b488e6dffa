/** Under which number a company pays value-added or sales tax, as it will stand on invoices (domain.md 1.3). */
import { kindsFrom, type NumberKind } from './numbers.ts'
import { registrations } from './registrations.ts'

// `<DE>` is the prefix the number is kept with, whether it was written or not.
// biome-ignore format: a table
const taxes = kindsFrom(String.raw`
  AE vat   .          100\d{12}                100271828100003   Tax registration number (TRN) | 세금 등록번호(TRN)
  AT vat   AT.uid     <AT>U\d{8}               ATU27182811       VAT number (UID) | 부가가치세 번호(UID)
  BE vat   BE.vat     <BE>[01]\d{9}            BE0271828840      VAT number | 부가가치세 번호
  BG vat   BG.vat     <BG>\d{9,10}             BG171828183       VAT number | 부가가치세 번호
  CA gst   CA.gst     \d{9}RT\d{4}             814271839RT0001   GST/HST number | GST/HST 번호
  CH vat   CH.vat     CHE\d{9}(MWST|TVA|IVA)   CHE-271.828.189-MWST  VAT number | 부가가치세 번호
  CY vat   CY.vat     <CY>\d{8}[A-Z]           CY10271828H       VAT number | 부가가치세 번호
  CZ vat   CZ.dic     <CZ>\d{8,10}             CZ27182819        VAT number (DIČ) | 부가가치세 번호(DIČ)
  DE vat   DE.vat     <DE>\d{9}                DE271828180       VAT number (USt-IdNr.) | 부가가치세 번호(USt-IdNr.)
  DK vat   DK.cvr     <DK>\d{8}                DK27182860        VAT number | 부가가치세 번호
  EE vat   EE.kmkr    <EE>\d{9}                EE102718287       VAT number | 부가가치세 번호
  ES vat   ES.cif     <ES>[A-HJNP-SUVW]\d{7}[\dA-J]  ESB27182815       VAT number (NIF-IVA) | 부가가치세 번호(NIF-IVA)
  FI vat   FI.alv     <FI>\d{8}                FI27182860        VAT number (ALV) | 부가가치세 번호(ALV)
  FR vat   FR.tva     <FR>[A-HJ-NP-Z\d]{2}\d{9}  FR19812345676   VAT number (TVA) | 부가가치세 번호(TVA)
  GB vat   GB.vat     <GB>\d{9}(\d{3})?        GB271828191       VAT number | 부가가치세 번호
  GR vat   GR.vat     <EL>\d{9}                EL027182811       VAT number (AFM) | 부가가치세 번호(AFM)
  HR vat   HR.oib     <HR>\d{11}               HR27182818283     VAT number (OIB) | 부가가치세 번호(OIB)
  HU vat   HU.anum    <HU>\d{8}                HU27182815        VAT number | 부가가치세 번호
  IE vat   IE.vat     <IE>\d[A-Z\d+*]\d{5}[A-Z]{1,2}  IE2718281G VAT number | 부가가치세 번호
  IN gst   IN.gstin   \d{2}[A-Z]{5}\d{4}[A-Z][\dA-Z]{3}  29AAKCN2718BLZ0  GST number (GSTIN) | GST 번호(GSTIN)
  IT vat   IT.iva     <IT>\d{11}               IT02718280015     VAT number (partita IVA) | 부가가치세 번호(IVA)
  JP ctax  JP.invoice T\d{13}                  T1700011112233    Qualified invoice issuer number | 적격 청구서 발행 사업자 번호
  LT vat   LT.pvm     <LT>(\d{9}|\d{12})       LT271828113       VAT number (PVM) | 부가가치세 번호(PVM)
  LU vat   LU.tva     <LU>\d{8}                LU27182822        VAT number (TVA) | 부가가치세 번호(TVA)
  LV vat   LV.pvn     <LV>\d{11}               LV40003271825     VAT number (PVN) | 부가가치세 번호(PVN)
  MT vat   MT.vat     <MT>\d{8}                MT27182400        VAT number | 부가가치세 번호
  NL vat   NL.btw     <NL>\d{9}B\d{2}          NL002718285B01    VAT number (btw) | 부가가치세 번호(btw)
  NO vat   NO.mva     \d{9}MVA                 927182815MVA      VAT number (MVA) | 부가가치세 번호(MVA)
  NZ gst   NZ.ird     \d{8,9}                  102-718-283       GST number | GST 번호
  PL vat   PL.nip     <PL>\d{10}               PL5271828185      VAT number (NIP) | 부가가치세 번호(NIP)
  PT vat   PT.nif     <PT>\d{9}                PT527182818       VAT number (NIF) | 부가가치세 번호(NIF)
  RO vat   RO.cui     <RO>\d{2,10}             RO27182818        VAT number (CUI) | 부가가치세 번호(CUI)
  SA vat   .          3\d{13}3                 302718281800003   VAT number | 부가가치세 번호
  SE vat   SE.vat     <SE>\d{10}01             SE556271828701    VAT number | 부가가치세 번호
  SI vat   SI.ddv     <SI>\d{8}                SI27182819        VAT number (DDV) | 부가가치세 번호(DDV)
  SK vat   SK.dph     <SK>\d{10}               SK2022718280      VAT number (IČ DPH) | 부가가치세 번호(IČ DPH)
  ZA vat   ZA.vat     4\d{9}                   4271828180        VAT number | 부가가치세 번호`)

// Where one number serves for both.
const SAME = 'AU BR BY CN ID IL KR KZ MX PH RU SG TH TR TW UA US UZ VE VN'.split(' ')

export const taxNumbers: ReadonlyMap<string, readonly NumberKind[]> = new Map([
  ...SAME.map((code) => [code, (registrations.get(code) ?? []).slice(0, 1)] as const),
  ...taxes,
])
