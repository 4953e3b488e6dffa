import { queryOptions } from '@tanstack/react-query'
import { api, type Gives, type Takes } from '../kit/api.ts'
import { door } from '../kit/door.ts'
import { asProblem } from '../kit/problem.ts'
import { send } from '../kit/send.ts'

export type Member = Gives<'GET /members/:id'>
export type Grant = Member['grants'][number]
export type Matrix = Gives<'GET /roles'>
export type RoleHere = Matrix['families'][number]['roles'][number]
export type Workspace = Gives<'GET /me/access'>['items'][number]
export type AccessRequest = Gives<'GET /access-requests'>['items'][number]
export type Invitation = Gives<'GET /invitations'>['items'][number]
export type RoleChange = Gives<'GET /role-changes'>['items'][number]
export type SheetResult = Gives<'POST /people-sheets'>
export type Recovery = Gives<'GET /recoveries'>['items'][number]
export type OwnRecovery = Gives<'GET /me/recoveries'>['items'][number]
export type Domain = Gives<'GET /domains'>['items'][number]
export type App = Gives<'GET /apps'>['items'][number]
export type Session = Gives<'GET /me/sessions'>['items'][number]
export type SignOn = Gives<'GET /sso'>

export const membersLike = (input: Takes<'GET /members'>) =>
  queryOptions({ queryKey: ['members', input], queryFn: ({ signal }) => api('GET /members', input, { signal }) })

export const memberOf = (id: Member['id']) =>
  queryOptions({ queryKey: ['members', id], queryFn: ({ signal }) => api('GET /members/:id', { id }, { signal }) })

/** The roles there are in my company, what each opens, and which I may give. */
export const rolesHere = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => api('GET /roles', {}, { signal }),
  staleTime: 60_000,
})

export const myAccess = queryOptions({
  queryKey: ['me', 'access'],
  queryFn: ({ signal }) => api('GET /me/access', {}, { signal }),
})

const LOOKS_EVERY_MS = 1_500
/** While a look-up is under way its answer is waited for. */
export const domainsHere = queryOptions({
  queryKey: ['domains'],
  queryFn: ({ signal }) => api('GET /domains', {}, { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ checking }) => checking) ? LOOKS_EVERY_MS : false),
})

export const appsHere = queryOptions({
  queryKey: ['apps'],
  queryFn: ({ signal }) => api('GET /apps', {}, { signal }),
  retry: false,
})

/** The demo keeps a DNS of its own, in which a visitor may publish what proves an invented domain. */
export async function publishInDemo({ host, value }: Domain['record']): Promise<void> {
  const body = JSON.stringify({ name: host, txt: value })
  await send('/demo/dns', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

/** The company's sign-on; null until one is set up. */
export const signOn = queryOptions({
  queryKey: ['sso'],
  queryFn: ({ signal }): Promise<SignOn | null> =>
    api('GET /sso', {}, { signal }).catch((error: unknown) => {
      if (asProblem(error).code === 'access.notSetUp') return null
      throw error
    }),
  retry: false,
})

export const mySessions = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => api('GET /me/sessions', {}, { signal }),
})

export const myPasskeys = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: () => door('GET /passkey/list-user-passkeys'),
})

export const accessRequests = (input: Takes<'GET /access-requests'>) =>
  queryOptions({
    queryKey: ['access-requests', input],
    queryFn: ({ signal }) => api('GET /access-requests', input, { signal }),
  })

export const invitationsLike = (input: Takes<'GET /invitations'>) =>
  queryOptions({
    queryKey: ['invitations', input],
    queryFn: ({ signal }) => api('GET /invitations', input, { signal }),
  })

export const roleChanges = (input: Takes<'GET /role-changes'>) =>
  queryOptions({
    queryKey: ['role-changes', input],
    queryFn: ({ signal }) => api('GET /role-changes', input, { signal }),
  })

/** What a letter's token invites to; asked for by a write, so that the token stands in no address of ours. */
export const invitedBy = (token: string) =>
  queryOptions({ queryKey: ['invited', token], queryFn: () => api('POST /invited', { token }), retry: false })

export const recoveriesHere = (input: Takes<'GET /recoveries'>) =>
  queryOptions({ queryKey: ['recoveries', input], queryFn: ({ signal }) => api('GET /recoveries', input, { signal }) })

export const myRecoveries = queryOptions({
  queryKey: ['me', 'recoveries'],
  queryFn: ({ signal }) => api('GET /me/recoveries', {}, { signal }),
})

/** The companies of my own mail domain whose admin I could become. */
export const recoverable = queryOptions({
  queryKey: ['me', 'recoveries', 'companies'],
  queryFn: ({ signal }) => api('GET /me/recoveries/companies', {}, { signal }),
})

export const recoveriesAtDesk = (input: Takes<'GET /vendor/recoveries'>) =>
  queryOptions({
    queryKey: ['vendor', 'recoveries', input],
    queryFn: ({ signal }) => api('GET /vendor/recoveries', input, { signal }),
  })

export const secretRule = queryOptions({
  queryKey: ['settings', 'app-secrets'],
  queryFn: ({ signal }) => api('GET /vendor/settings/app-secrets', {}, { signal }),
})
