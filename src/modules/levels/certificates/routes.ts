import { document, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { achievement, badge, check, issuer, key, keys, paper, revocations } from './queries.ts'
import { AsPaper, ByKey, ByLevel, ByNumber, checked, linkedData } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /certificates/:number',            'anyone',          ByNumber, checked,    check),
  route('GET /certificates/:number/badge',      'anyone',          ByNumber, document,   badge),
  route('GET /badges/issuer',                   'anyone',          Empty,    linkedData, issuer),
  route('GET /badges/keys',                     'anyone',          Empty,    linkedData, keys),
  route('GET /badges/keys/:keyId',              'anyone',          ByKey,    linkedData, key),
  route('GET /badges/revocations',              'anyone',          Empty,    linkedData, revocations),
  route('GET /badges/achievements/:code',       'anyone',          ByLevel,  linkedData, achievement),
  route('GET /holdings/:holdingId/certificate', 'membership:read', AsPaper,  document,   paper),
]
