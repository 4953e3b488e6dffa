import type { FastifyInstance } from 'fastify'
import { listed, RESULTS_MAX } from './asked.ts'
import { refuse } from './refusals.ts'

const SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0'
type Attribute = Readonly<Record<string, unknown>>

const text = (name: string, description: string, is: Attribute = {}): Attribute => ({
  ...{ name, type: 'string', multiValued: false, description, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none' },
  ...is,
})
const complex = (
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  is: Attribute = {},
): Attribute => {
  const { caseExact: _, ...rest } = text(name, description)
  return { ...rest, type: 'complex', subAttributes, ...is }
}
const flag = (name: string, description: string): Attribute => {
  const { caseExact: _, ...rest } = text(name, description)
  return { ...rest, type: 'boolean' }
}
const readOnly = { mutability: 'readOnly' }
const reference = (description: string, to: string) =>
  text('$ref', description, { type: 'reference', referenceTypes: [to], caseExact: true, ...readOnly })

// biome-ignore format: a table
const userAttributes = [
  text('userName', 'The name to sign in with at the directory; here everybody signs in by their address.', { required: true, uniqueness: 'server' }),
  complex('name', 'The name in its parts; for people at domains of this company.', [
    text('formatted', 'The whole name.'), text('familyName', 'The family name.'), text('givenName', 'The given name.'),
  ]),
  text('displayName', 'What the person is called here.'),
  text('preferredLanguage', 'ko or en, for a new person; later the person chooses.'),
  complex('emails', 'One address at a proven domain: what the person signs in with. It is never changed.', [
    text('value', 'The address.', { mutability: 'immutable' }), text('type', 'work', { canonicalValues: ['work'] }), flag('primary', 'Always true.'),
  ], { multiValued: true }),
  flag('active', 'False suspends the member here and ends their sessions at once.'),
]
// biome-ignore format: a table
const groupAttributes = [
  text('displayName', 'The name of the group, at most 64 characters.', { required: true, uniqueness: 'server' }),
  complex('members', 'The members in it. What the group may do is said in Guildhall.', [
    text('value', 'The id of a user.', { mutability: 'immutable', caseExact: true }), reference('The user.', 'User'),
    text('display', 'What the user is called.', readOnly), text('type', 'User', { mutability: 'immutable', canonicalValues: ['User'] }),
  ], { multiValued: true }),
]

const metaOf = (kind: string, location: string) => ({ resourceType: kind, location })
const schemaOf = (name: string, description: string, attributes: readonly Attribute[], base: string) => ({
  schemas: [`${SCHEMA}:Schema`],
  ...{ id: `${SCHEMA}:${name}`, name, description, attributes },
  meta: metaOf('Schema', `${base}/Schemas/${SCHEMA}:${name}`),
})
const typeOf = (name: string, endpoint: string, description: string, base: string) => ({
  schemas: [`${SCHEMA}:ResourceType`],
  ...{ id: name, name, endpoint, description, schema: `${SCHEMA}:${name}`, schemaExtensions: [] },
  meta: metaOf('ResourceType', `${base}/ResourceTypes/${name}`),
})

/** What is understood here, said to whoever asks (RFC 7643 5–7): what is not done is not claimed. */
const configOf = (base: string) => ({
  schemas: [`${SCHEMA}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: RESULTS_MAX },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      ...{ type: 'oauthbearertoken', name: 'Bearer secret', primary: true },
      description: 'A secret of the company, made on the Provisioning page and sent as Authorization: Bearer.',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
    },
  ],
  meta: metaOf('ServiceProviderConfig', `${base}/ServiceProviderConfig`),
})

/** The three pages a directory reads before it begins; they are the same for everybody, and need no secret. */
export function discovery(scim: FastifyInstance, base: string) {
  const schemas = [
    schemaOf('User', 'A member of the company', userAttributes, base),
    schemaOf('Group', 'A group whose people the directory says', groupAttributes, base),
  ]
  const types = [
    typeOf('User', '/Users', 'Members of the company', base),
    typeOf('Group', '/Groups', 'Groups of the directory', base),
  ]
  const pages = { '/Schemas': schemas, '/ResourceTypes': types }
  scim.get('/ServiceProviderConfig', async () => configOf(base))
  for (const [path, all] of Object.entries(pages)) {
    scim.get(path, async () => listed(all, all.length, 0))
    scim.get<{ Params: { id: string } }>(`${path}/:id`, async ({ params, method, url }) => {
      const found = all.find(({ id }) => id.toLowerCase() === params.id.toLowerCase())
      if (!found) throw refuse.noSuchEndpoint({ endpoint: `${method} ${url.slice(0, 200)}` })
      return found
    })
  }
}
