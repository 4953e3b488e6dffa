import { Type } from 'typebox'
import { document, listOf, pageOf, route, view } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { invite, noteBounce, plan as planCommand } from './commands.ts'
import { ending as endingQuery, findPlan, lettersOf, previewOf } from './queries/plan.ts'
import { left, leftContent, progress as progressQuery } from './queries/progress.ts'
import {
  Bounced,
  ByOldId,
  bounces,
  Draft,
  ending,
  Left,
  LeftWhole,
  leftRow,
  legacyLetter,
  NewPlan,
  plan,
  preview,
  progress,
} from './shapes.ts'

const [read, manage] = ['migration:read', 'migration:manage'] as const
const sent = view(Type.Object({ letters: Type.Integer() }), (letters: number) => ({ letters }))

// biome-ignore format: a table
export const routes = [
  route('GET /legacy/retirement',                         'anyone', Empty,   ending,               endingQuery),
  route('GET /vendor/retirement',                         read,     Empty,   plan,                 findPlan),
  route('PUT /vendor/retirement',                         manage,   NewPlan, plan,                 planCommand),
  route('POST /vendor/retirement/preview',                read,     Draft,   preview,              previewOf),
  route('GET /vendor/retirement/progress',                read,     Empty,   progress,             progressQuery),
  route('GET /vendor/retirement/left',                    read,     Left,    pageOf(leftRow),      left),
  route('GET /vendor/retirement/left/content',            read,     LeftWhole, document,           leftContent),
  route('POST /vendor/retirement/bounces',                manage,   Bounced, bounces,              noteBounce),
  route('GET /vendor/legacy-accounts/:oldId/letters',     read,     ByOldId, listOf(legacyLetter), lettersOf),
  route('POST /vendor/legacy-accounts/:oldId/invitation', manage,   ByOldId, sent,                 invite),
]
