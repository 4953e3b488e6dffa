export const words = {
  'home.landing.title': 'Business with {network} begins here',
  'home.landing.text':
    'One place for partners that sell, build and serve with {network}: join, get your Partner IDs, sign, and see at every moment what is open to you and what is still missing.',
  'home.landing.steps': 'Three steps to selling',
  'home.landing.enrol': 'Enrol',
  'home.landing.enrol.text':
    'Prove your work e-mail with a code and enter your company’s legal data. You get a global ID and a location ID at once; the checks run meanwhile.',
  'home.landing.enrol.who': 'Anyone with a work e-mail, about ten minutes',
  'home.landing.associate': 'Associate',
  'home.landing.associate.text':
    'Connect a location ID with the tenant you resell from. Both are in the same country, one to one.',
  'home.landing.associate.who': 'Global admin, one minute',
  'home.landing.sign': 'Sign',
  'home.landing.sign.text':
    'Read the partner agreement, with every change since the version you signed before marked, and sign it.',
  'home.landing.sign.who': 'Global admin of the reseller tenant, second factor at hand',
  'home.landing.promises': 'What you can count on',
  'home.landing.promise.blocked': 'Never stuck',
  'home.landing.promise.blocked.text':
    'Whatever is not open yet names the missing step, who can do it, and how long it takes.',
  'home.landing.promise.appeal': 'Every no has an appeal',
  'home.landing.promise.appeal.text': 'A rejected check says why, shows the evidence asked for, and can be appealed.',
  'home.landing.promise.api': 'One open API',
  'home.landing.promise.api.text':
    'All that these pages do, your own software can do too, over the same documented API.',
  'home.landing.have': 'Is your company here already?',
  'home.landing.have.text':
    'Ask your admin to invite you, or start to enrol: if we know your domain, you can ask to join.',
  'home.landing.legacy':
    'Known from the former membership centre? Enrol with your work e-mail; your old ID is recognised on the way.',
} as const
