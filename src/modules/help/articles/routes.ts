import { listOf, pageOf, route } from '#kernel/route.ts'
import { find, forPage, list } from './queries.ts'
import { article, articleCard, ForPage, Listed, OneArticle } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /help/articles',              'anyone', Listed,     pageOf(articleCard), list),
  route('GET /help/articles/:topic/:slug', 'anyone', OneArticle, article,             find),
  route('GET /help/page',                  'anyone', ForPage,    listOf(articleCard), forPage),
]
