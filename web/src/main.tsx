import '@mantine/core/styles.css'
import './fonts/pretendard.css'
import './kit/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { asProblem, isPassing } from './kit/problem.ts'
import { browserLanguage, chosenLanguage, speak } from './kit/say.ts'
import { resolver, theme } from './kit/theme.ts'
import { me, network } from './kit/useMe.ts'
import { router } from './router.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failed, error) => failed < 2 && isPassing(asProblem(error)) },
  },
})

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

/** The words first: no screen shows a key. Meanwhile it is already asked who is there. */
async function open(at: HTMLElement) {
  void queries.prefetchQuery(network)
  const there = queries.fetchQuery(me).catch(() => null)
  await speak(chosenLanguage() ?? browserLanguage())
  const preferred = (await there)?.person.language
  if (preferred && !chosenLanguage()) await speak(preferred)
  createRoot(at).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

void open(place)
