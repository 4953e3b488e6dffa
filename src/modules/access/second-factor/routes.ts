import { route } from '#kernel/route.ts'
import { stepUp } from './commands.ts'
import { StepUp, steppedUp } from './shapes.ts'

export const routes = [route('POST /me/step-up', 'person', StepUp, steppedUp, stepUp)]
