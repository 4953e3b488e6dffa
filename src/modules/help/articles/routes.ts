import { forEveryone, listOf, pageOf, route } from '#kernel/route.ts'
import { find, forPage, list } from './queries.ts'
import { article, articleCard, ForPage, Listed, OneArticle } from './shapes.ts'

/** Articles change with a release, or when the vendor takes one in. */
export const KEPT_SECONDS = 60

// biome-ignore format: a table
export const routes = [
  route('GET /help/articles',              'anyone', Listed,     forEveryone(KEPT_SECONDS, pageOf(articleCard)), list),
  route('GET /help/articles/:topic/:slug', 'anyone', OneArticle, forEveryone(KEPT_SECONDS, article), find),
  route('GET /help/page',                  'anyone', ForPage,    listOf(articleCard), forPage),
]
