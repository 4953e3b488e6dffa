/** What may be attached: known by its content, not by its name; within the size; with a name that is only a name. */
import { refusals } from '#kernel/refusal.ts'

/** What evidence and attachments come as: the type its content shows, and the endings that fit it. */
export const accepted: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/zip': ['zip'],
  'text/plain': ['txt', 'csv'],
}
const NAME_MAX = 200

export const refuse = refusals('files', {
  empty: {
    kind: 'invalid',
    en: 'The file is empty.',
    ko: '빈 파일이에요.',
    remedy: {
      en: 'Open it to see what it holds, then attach it again.',
      ko: '파일 내용을 확인한 뒤 다시 첨부해 주세요.',
    },
    who: ['you'],
  },
  tooLarge: {
    kind: 'tooLarge',
    en: 'The file is larger than {limit} MB.',
    ko: '파일이 {limit}MB보다 커요.',
    remedy: {
      en: 'Attach a smaller one, for example a scan with a lower resolution.',
      ko: '해상도를 낮춘 스캔본처럼 더 작은 파일을 첨부해 주세요.',
    },
    who: ['you'],
  },
  typeUnknown: {
    kind: 'invalid',
    en: 'The content of this file is of no kind that is taken here.',
    ko: '여기서 받을 수 없는 형식의 파일이에요.',
    remedy: {
      en: 'Attach a PDF, PNG, JPEG, WebP, DOCX, XLSX, ZIP or plain text.',
      ko: 'PDF, PNG, JPEG, WebP, DOCX, XLSX, ZIP 또는 텍스트 파일을 첨부해 주세요.',
    },
    who: ['you'],
  },
  nameMisleads: {
    kind: 'invalid',
    en: 'The name ends in “.{ending}”, but the content is {type}.',
    ko: '파일 이름은 “.{ending}”으로 끝나지만 내용은 {type} 형식이에요.',
    remedy: {
      en: 'Give it the ending that fits, or save it in the form its name says.',
      ko: '확장자를 내용에 맞게 고치거나 이름에 맞는 형식으로 저장해 주세요.',
    },
    who: ['you'],
  },
  cutOff: {
    kind: 'invalid',
    en: 'The file did not arrive whole.',
    ko: '파일이 끝까지 전송되지 않았어요.',
    remedy: { en: 'Attach it again over a steady connection.', ko: '연결 상태를 확인하고 다시 첨부해 주세요.' },
    who: ['you'],
  },
  notOneFile: {
    kind: 'invalid',
    en: 'This is not a form with one file in it.',
    ko: '파일 하나가 담긴 양식이 아니에요.',
    remedy: {
      en: 'Send multipart/form-data with one part named “file”, and nothing else.',
      ko: '“file”이라는 이름의 파일 하나만 multipart/form-data로 보내 주세요.',
    },
    who: ['you'],
  },
  missingContent: {
    kind: 'unavailable',
    en: 'The content of this file cannot be read from the store just now.',
    ko: '지금은 저장소에서 이 파일의 내용을 읽을 수 없어요.',
    remedy: {
      en: 'Try again later; support can look into the store.',
      ko: '잠시 뒤 다시 시도해 주세요. 계속되면 지원팀에 알려 주세요.',
    },
    who: ['vendor'],
  },
})

/** A name without folders, control or direction characters, and of a length every system takes. */
export function plainName(given: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = base.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^\.+/, '').trim() // biome-ignore format: one thought
  if (clean.length <= NAME_MAX) return clean || 'file'
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, NAME_MAX - ending.length) + ending
}

/** The type a file may be kept as: what its content shows must be accepted, and its name must not say otherwise. */
export function typeOf(name: string, type: string | undefined): string {
  const endings = type ? accepted[type] : undefined
  if (!type || !endings) throw refuse.typeUnknown({}, { field: 'file' })
  const ending = /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!endings.includes(ending)) throw refuse.nameMisleads({ ending, type }, { field: 'file' })
  return type
}
