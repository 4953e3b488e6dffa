import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Lang } from '#kernel/words.ts'
import { api, type Gives } from '../kit/api.ts'
import { language } from '../kit/say.ts'

export type Card = Gives<'GET /help/articles'>['items'][number]
export type Article = Gives<'GET /help/articles/:topic/:slug'>
export type Found = Gives<'GET /help/search'>['items'][number]
export type Name = { topic: string; slug: string }

const ALL_MAX = 200
const MINUTES = 5 * 60_000

/** Every article, topic by topic. */
export const articles = () =>
  queryOptions({
    queryKey: ['help', 'articles', language()],
    queryFn: ({ signal }) => api('GET /help/articles', { language: language(), limit: ALL_MAX }, { signal }),
    staleTime: MINUTES,
  })

export const article = ({ topic, slug }: Name, wanted: Lang = language()) =>
  queryOptions({
    queryKey: ['help', 'article', topic, slug, wanted],
    queryFn: ({ signal }) => api('GET /help/articles/:topic/:slug', { topic, slug, language: wanted }, { signal }),
    staleTime: MINUTES,
  })

/** What a question finds; what it found before stays on the screen meanwhile. */
export const search = (q: string, limit: number) =>
  queryOptions({
    queryKey: ['help', 'search', q.trim(), limit, language()],
    queryFn: ({ signal }) => api('GET /help/search', { q: q.trim(), language: language(), limit }, { signal }),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: MINUTES,
  })

/** The articles about a page of the portal, those for the reader's roles first. */
export const aboutPage = (page: string) =>
  queryOptions({
    queryKey: ['help', 'page', page, language()],
    queryFn: ({ signal }) => api('GET /help/page', { page, language: language() }, { signal }),
    staleTime: MINUTES,
  })

/** What the vendor has taken in. */
export const imported = (after: string | undefined) =>
  queryOptions({
    queryKey: ['help', 'imported', after],
    queryFn: ({ signal }) => api('GET /vendor/articles', after ? { after } : {}, { signal }),
  })

export const addressOf = ({ topic, slug }: Name) => `/help/${topic}/${slug}`
