/** What the page of provisioning says. */
export const words = {
  'provisioning.title': 'Provisioning',
  'provisioning.lead':
    'Your company’s directory keeps the people here up to date by SCIM 2.0: who joins gets a place, who leaves loses it at once. What each may do is said here, by a person.',
  'provisioning.first': 'It takes a proven domain',
  'provisioning.first.text':
    'A directory vouches for addresses at domains your company has proven, and there is none yet.',
  'provisioning.connection': 'Connection',
  'provisioning.address': 'Address',
  'provisioning.address.hint': 'Called “tenant URL” or “base URL” in most directories.',
  'provisioning.domains': 'For addresses at',
  'provisioning.people': 'People the directory keeps',
  'provisioning.secrets': 'Secrets',
  'provisioning.make': 'Make a secret',
  'provisioning.none': 'No secret yet',
  'provisioning.none.text': 'Make one, and enter it in your directory as the bearer token.',
  'provisioning.full': 'Two are alive: revoke the one your directory no longer uses, then make another.',
  'provisioning.name': 'Name',
  'provisioning.name.hint': 'After the directory that will use it.',
  'provisioning.made': 'Made',
  'provisioning.made.by': 'by {name}',
  'provisioning.until': 'Opens until',
  'provisioning.last': 'Last call',
  'provisioning.last.never': 'Never',
  'provisioning.state': 'State',
  'provisioning.over': 'Run out',
  'provisioning.moves': 'Next',
  'provisioning.revoke.ask': 'Revoke “{name}”?',
  'provisioning.revoke.text':
    'From this moment your directory cannot call with it. People and groups stay as they are. It cannot be undone.',
  'provisioning.shown': 'The secret of “{name}”',
  'provisioning.shown.text': 'Copy it now: it is shown this once, and kept only as its fingerprint.',
  'provisioning.shown.lost':
    'The secret was shown once already, on the first answer. Revoke it and make a new one if it is lost.',
  'provisioning.secret': 'Secret',
  'provisioning.calls': 'The last calls',
  'provisioning.calls.none': 'Nothing has called yet',
  'provisioning.calls.none.text':
    'Once your directory calls, its last fifty calls stand here, each with what became of it.',
  'provisioning.calls.at': 'When',
  'provisioning.calls.asked': 'Call',
  'provisioning.calls.result': 'Result',
  'provisioning.calls.done': 'Done',
  'provisioning.calls.by': 'Secret',
  'provisioning.steps': 'How to set it up',
  'provisioning.step.domain': 'Prove the domains your colleagues have their addresses at.',
  'provisioning.step.secret': 'Make a secret and copy it: it is shown once.',
  'provisioning.step.directory':
    'In your directory add a SCIM 2.0 application, enter the address and the secret, and test the connection.',
  'provisioning.step.mapping':
    'Map userName or the work email to the company address. Take roles out of the mapping: they are given here.',
  'provisioning.step.groups':
    'Send groups if you like, and give them roles under Groups: whoever is in one holds what the group holds.',
  'provisioning.more': 'Read more about provisioning',
} as const
