import { listOf, route } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import { whole } from '../whole/shapes.ts'
import { cancelService, register, setOverage } from './commands.ts'
import { overages, registration, service, services } from './queries.ts'
import * as s from './shapes.ts'

const [read, manage] = ['subscriptions:read', 'subscriptions:manage'] as const
const plan = '/customers/:customerId/subscriptions/:id'
const there = `${plan}/services` as const

/** What wires ask of plans by use: the services beneath one, what is charged beyond what is included, and reservations in it. */
// biome-ignore format: a table
export const usagePlans = {
  services:   route(`GET ${there}`,                                  read,   ById,         listOf(whole), services),
  service:    route(`GET ${there}/:serviceId`,                       read,   s.Service,    whole,      service),
  cancel:     route(`POST ${there}/:serviceId/cancellation`,         manage, s.Cancelling, whole,      cancelService),
  overages:   route('GET /customers/:customerId/overages',           read,   s.OfCustomer, s.overages, overages),
  setOverage: route('PUT /customers/:customerId/overages/:planId',   manage, s.Setting,    s.overage,  setOverage),
  register:   route(`POST ${plan}/registration`,                     manage, ById,         s.registration, register),
  registration: route(`GET ${plan}/registration`,                    read,   ById,         s.registration, registration),
}
