import { refusals } from '#kernel/refusal.ts'

/** Why a file cannot be read as a table: each answered with nothing of it taken. */
export const refuse = refusals('imports', {
  notATable: {
    kind: 'invalid',
    en: 'This file is no table that can be read here.',
    ko: '여기서 읽을 수 있는 표 형식의 파일이 아니에요.',
    remedy: {
      en: 'Export it again as CSV, XLSX or JSON lines.',
      ko: 'CSV, XLSX 또는 JSON Lines 형식으로 다시 내보내 주세요.',
    },
    who: ['you'],
  },
  oldExcel: {
    kind: 'invalid',
    en: 'This is a workbook of an old Excel, or one with a password: neither can be read here.',
    ko: '이전 버전의 Excel 통합 문서이거나 암호가 걸린 통합 문서예요. 둘 다 여기서 읽을 수 없어요.',
    remedy: {
      en: 'Open it in Excel, take the password off, and save it as XLSX.',
      ko: 'Excel에서 열어 암호를 푼 뒤 XLSX로 저장해 주세요.',
    },
    who: ['you'],
  },
  nameMisleads: {
    kind: 'invalid',
    en: 'The name ends in “.{ending}”, but the content is {format}.',
    ko: '파일 이름은 “.{ending}”로 끝나지만 내용은 {format} 형식이에요.',
    remedy: {
      en: 'Give the file the ending that fits its content, and make sure it is the file you meant.',
      ko: '올리려던 파일이 맞는지 확인하고 확장자를 내용에 맞게 고쳐 주세요.',
    },
    who: ['you'],
  },
  nullBytes: {
    kind: 'invalid',
    en: 'The file holds null bytes, which no text has.',
    ko: '텍스트 파일에 있을 수 없는 널 바이트가 들어 있어요.',
    remedy: {
      en: 'It was damaged on its way, or is no text at all: export it again.',
      ko: '전송 중에 손상되었거나 텍스트 파일이 아니에요. 다시 내보내 주세요.',
    },
    who: ['you'],
  },
  encodingUnknown: {
    kind: 'invalid',
    en: 'The letters of this file are written in no encoding that fits: neither UTF-8 nor UTF-16 nor CP949.',
    ko: '파일의 문자 인코딩을 알 수 없어요. UTF-8, UTF-16, CP949 가운데 어느 것도 맞지 않아요.',
    remedy: {
      en: 'Export it as UTF-8, or say the encoding when you upload it.',
      ko: 'UTF-8로 내보내거나 업로드할 때 인코딩을 직접 골라 주세요.',
    },
    who: ['you'],
  },
  encodingWrong: {
    kind: 'invalid',
    en: 'This file is not written in {encoding}: some of its letters cannot be read so.',
    ko: '이 파일은 {encoding} 인코딩이 아니에요. 일부 문자를 읽을 수 없어요.',
    remedy: {
      en: 'Choose another encoding, or let it be recognised.',
      ko: '다른 인코딩을 고르거나 자동으로 인식하도록 두세요.',
    },
    who: ['you'],
  },
  unpacksTooLarge: {
    kind: 'tooLarge',
    en: 'Unpacked, this workbook would be far larger than it looks.',
    ko: '압축을 풀면 이 통합 문서는 보이는 것보다 훨씬 커져요.',
    remedy: {
      en: 'Save the sheet alone as a new workbook, or as CSV.',
      ko: '시트 하나만 새 통합 문서나 CSV로 저장해 주세요.',
    },
    who: ['you'],
  },
  damaged: {
    kind: 'invalid',
    en: 'The file is damaged or cut off: it cannot be read to its end.',
    ko: '파일이 손상되었거나 잘려 있어 끝까지 읽을 수 없어요.',
    remedy: { en: 'Export it again, and upload the new one.', ko: '다시 내보낸 파일을 업로드해 주세요.' },
    who: ['you'],
  },
  quoteOpen: {
    kind: 'invalid',
    en: 'Around row {row} a quotation mark is opened and not closed, or stands where none may.',
    ko: '{row}행 근처에서 따옴표가 닫히지 않았거나 잘못된 자리에 있어요.',
    remedy: {
      en: 'Mend that row, or export with every text in quotation marks and those inside doubled.',
      ko: '해당 행을 고치거나, 텍스트를 모두 따옴표로 감싸고 안쪽 따옴표는 두 번 쓰도록 내보내 주세요.',
    },
    who: ['you'],
  },
  notJson: {
    kind: 'invalid',
    en: 'Row {row} is no JSON object on a line of its own.',
    ko: '{row}행이 한 줄로 된 JSON 객체가 아니에요.',
    remedy: {
      en: 'JSON lines hold one object a line, with plain values.',
      ko: 'JSON Lines는 한 줄에 값이 단순한 객체 하나를 담아요.',
    },
    who: ['you'],
  },
  rowTooLong: {
    kind: 'invalid',
    en: 'Around row {row} one row is longer than {limit} characters.',
    ko: '{row}행 근처에서 한 행의 길이가 {limit}자를 넘어요.',
    remedy: {
      en: 'Look for a quotation mark that is not closed, or a wrong delimiter.',
      ko: '닫히지 않은 따옴표가 있는지, 구분 기호가 맞는지 확인해 주세요.',
    },
    who: ['you'],
  },
  tooManyRows: {
    kind: 'tooLarge',
    en: 'The file has more than {limit} rows.',
    ko: '파일의 행이 {limit}개를 넘어요.',
    remedy: { en: 'Split it into several files.', ko: '여러 파일로 나눠 주세요.' },
    who: ['you'],
  },
  tooManyColumns: {
    kind: 'invalid',
    en: 'The file has {count} columns; at most {limit} can be read.',
    ko: '파일의 열이 {count}개예요. {limit}개까지 읽을 수 있어요.',
    remedy: {
      en: 'Leave out the columns that are not needed, or check the delimiter.',
      ko: '필요 없는 열을 빼거나 구분 기호를 확인해 주세요.',
    },
    who: ['you'],
  },
  noHeader: {
    kind: 'invalid',
    en: 'The first row names no columns.',
    ko: '첫 행에 열 이름이 없어요.',
    remedy: {
      en: 'Put the names of the columns into the first row.',
      ko: '첫 행에 열 이름을 적어 주세요.',
    },
    who: ['you'],
  },
  duplicateHeaders: {
    kind: 'invalid',
    en: 'Several columns have the same name: {headers}.',
    ko: '이름이 같은 열이 여러 개 있어요: {headers}.',
    remedy: {
      en: 'Give each column a name of its own: it must be certain which one is meant.',
      ko: '어느 열인지 분명하도록 열마다 다른 이름을 붙여 주세요.',
    },
    who: ['you'],
  },
  onlyHeader: {
    kind: 'invalid',
    en: 'The file has a header and no rows.',
    ko: '파일에 열 이름만 있고 내용이 없어요.',
    remedy: { en: 'Export it again with its rows.', ko: '내용이 들어 있는 파일을 다시 내보내 주세요.' },
    who: ['you'],
  },
})
