import { useRouter } from '@tanstack/react-router'
import { useMe } from '../kit/useMe.ts'
import { placesOf, workspacesOf } from './workspaces.ts'

const usePaths = () => {
  const known: Record<string, unknown> = useRouter().routesByPath
  return (path: string) => path in known
}

/** The left navigation of whoever is signed in. */
export const useWorkspaces = () => workspacesOf(useMe(), usePaths())

/** All the places the palette knows. */
export const usePlaces = () => placesOf(useMe(), usePaths())
