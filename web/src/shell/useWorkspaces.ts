import { useRouter } from '@tanstack/react-router'
import { useMe } from '../kit/useMe.ts'
import { useKept } from './useKept.ts'
import { placesOf, workspacesOf } from './workspaces.ts'

function useReader() {
  const known: Record<string, unknown> = useRouter().routesByPath
  return { there: useMe(), exists: (path: string) => path in known, kept: useKept() === true }
}

/** The left navigation of whoever is signed in. */
export const useWorkspaces = () => workspacesOf(useReader())

/** All the places the palette knows. */
export const usePlaces = () => placesOf(useReader())
