import { on } from '#kernel/reaction.ts'
import { goOn } from './imports/commands/advance.ts'
import { importWaits } from './imports/shapes.ts'

export const reactions = [on(importWaits, 'migration.goOn', goOn)]
