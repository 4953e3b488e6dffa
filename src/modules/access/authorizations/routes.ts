import { listOf, nothing, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { app } from '../apps/shapes.ts'
import { allow, allowDevice, endMine, endOfApp, keepSignIn, refuseDevice } from './commands.ts'
import { askByDevice, poll, redeem, renew } from './fetching.ts'
import { asking, device, mine, ofApp } from './queries.ts'
import * as s from './shapes.ts'

const [own, give, manage] = ['authorizations:own', 'authorizations:give', 'apps:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /authorization-requests',                       own,    s.Asking,     s.asked,                  asking),
  route('POST /authorizations',                              give,   s.Asking,     s.allowed,                allow),
  route('GET /device-authorizations/:userCode',              own,    s.ByUserCode, s.device,                 device),
  route('POST /device-authorizations/:userCode/allowance',   give,   s.ByUserCode, nothing,                  allowDevice),
  route('POST /device-authorizations/:userCode/refusal',     own,    s.ByUserCode, nothing,                  refuseDevice),
  route('GET /me/authorizations',                            own,    Empty,        listOf(s.authorization),  mine),
  route('DELETE /me/authorizations/:id',                     own,    s.ById,       nothing,                  endMine),
  route('PUT /apps/:id/sign-in',                             manage, s.SignIn,     app,                      keepSignIn),
  route('GET /apps/:id/authorizations',                      manage, s.OfApp,      listOf(s.authorization),  ofApp),
  route('DELETE /apps/:id/authorizations/:authorizationId',  manage, s.OneOfApp,   nothing,                  endOfApp),
]

/** What an app does by itself on the token surface: not on /rest. The surface has known it before. */
// biome-ignore format: a table
export const fetching = {
  askByDevice: route('POST /token/devices',   'anyone', s.DeviceAsks, s.deviceCode, askByDevice),
  redeem:      route('POST /token/codes',     'anyone', s.Redeemed,   s.given,      redeem),
  poll:        route('POST /token/polls',     'anyone', s.Polled,     s.given,      poll),
  renew:       route('POST /token/renewals',  'anyone', s.Renewed,    s.given,      renew),
}
