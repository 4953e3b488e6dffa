import { pageOf, route } from '#kernel/route.ts'
import { accept, become, invite, resend, withdraw } from './commands.ts'
import { look, search } from './queries.ts'
import { accepted, answers, Become, ById, ByToken, Invite, invitation, invited, Search } from './shapes.ts'

const grant = 'roles:grant'

// biome-ignore format: a table
export const routes = [
  route('GET /invitations',              'people:read', Search,  pageOf(invitation), search),
  route('POST /invitations',             grant,         Invite,  answers,            invite),
  route('POST /invitations/:id/letters', grant,         ById,    invitation,         resend),
  route('DELETE /invitations/:id',       grant,         ById,    invitation,         withdraw),
  route('POST /invited',                 'anyone',      ByToken, invited,            look),
  route('POST /invited/acceptance',      'person',      ByToken, accepted,           accept),
  route('POST /invited/person',          'anyone',      Become,  accepted,           become),
]
