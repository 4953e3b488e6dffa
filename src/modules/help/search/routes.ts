import { route } from '#kernel/route.ts'
import { search } from './queries.ts'
import { answer, Question } from './shapes.ts'

export const routes = [route('GET /help/search', 'anyone', Question, answer, search)]
