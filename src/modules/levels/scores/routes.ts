import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { addArea, changeArea } from './areas/commands.ts'
import { allAreas } from './areas/queries.ts'
import { ChangedArea, NewArea, scoreArea } from './areas/shapes.ts'
import { keepFigures, keepFiguresText } from './commands.ts'
import { simulate, standingIn, standings } from './queries.ts'
import { ByArea, Figures, FiguresText, figuresKept, OfPartner, Simulation, scoreOfArea, simulated } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /scores',                           'membership:read', Empty,       listOf(scoreOfArea), standings),
  route('GET /scores/:area',                     'membership:read', ByArea,      scoreOfArea,         standingIn),
  route('POST /scores/:area/simulation',         'membership:read', Simulation,  simulated,           simulate),
  route('GET /vendor/score-areas',               'partners:read',   Empty,       listOf(scoreArea),   allAreas),
  route('POST /vendor/score-areas',              'scores:manage',   NewArea,     scoreArea,           addArea),
  route('PUT /vendor/score-areas/:code',         'scores:manage',   ChangedArea, scoreArea,           changeArea),
  route('PUT /vendor/score-figures',             'scores:manage',   Figures,     figuresKept,         keepFigures),
  route('POST /vendor/score-figures/file',       'scores:manage',   FiguresText, figuresKept,         keepFiguresText),
  route('GET /vendor/partners/:tenantId/scores', 'partners:read',   OfPartner,   listOf(scoreOfArea), standings),
]
