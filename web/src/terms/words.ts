export const words = {
  'terms.title': 'Terms of the partner network',
  'terms.version': '{network}: version {version}, in force since {date}',
} as const
