/** What others may use of levels: let a company hold one, find one, hear what becomes of it. */
export { type Held, holdLevel } from './holdings/commands.ts'
export { held as heldStates } from './holdings/lifecycle.ts'
export { heldNow } from './holdings/queries.ts'
export { holdingChanged, renewalNear } from './holdings/shapes.ts'
export { type Holding, holdings } from './holdings/tables.ts'
export { levelByCode, levelsInForce } from './levels/queries.ts'
export { type Level, levels } from './levels/tables.ts'
export { type Gateway, noGateway, testGateway } from './purchases/gateway.ts'
export { purchaseChanged } from './purchases/shapes.ts'
export { type Purchase, purchases } from './purchases/tables.ts'

import './words.ts'
