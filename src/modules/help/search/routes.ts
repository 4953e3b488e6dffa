import { forEveryone, route } from '#kernel/route.ts'
import { KEPT_SECONDS } from '../articles/routes.ts'
import { search } from './queries.ts'
import { answer, Question } from './shapes.ts'

export const routes = [route('GET /help/search', 'anyone', Question, forEveryone(KEPT_SECONDS, answer), search)]
