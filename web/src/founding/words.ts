export const words = {
  'founding.title': 'Set up your partner center',
  'founding.lead':
    'Nobody is here yet. Say which company owns this installation, and who you are: you become its first owner.',
  'founding.token': 'One-time token',
  'founding.token.hint': 'It stands in the console where the server was started. A restart prints a new one.',
  'founding.company': 'Your company',
  'founding.company.hint': 'Partners see this name on every page and in every mail.',
  'founding.country': 'Country of the company',
  'founding.name': 'Your name',
  'founding.email': 'Your work email',
  'founding.password': 'Password',
  'founding.password.hint':
    'At least 12 characters. Three or four words that do not belong together are strong and easy to keep.',
  'founding.do': 'Set it up',
} as const
