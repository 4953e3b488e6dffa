import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Doorway, door, type Opened } from './door.ts'
import type { Problem } from './problem.ts'
import { withProof } from './proof.ts'
import { useEntry } from './useForm.ts'

type Done<D extends Doorway> = { done?: (answer: Opened<D>) => unknown; refresh?: boolean }

/** A step at the people's door, by its doorway's name. A proof it asks for is given in between. */
export function usePass<D extends Doorway>(doorway: D, { done, refresh = true }: Done<D> = {}) {
  const queries = useQueryClient()
  return useMutation<Opened<D>, Problem, object>({
    mutationFn: (body) => withProof(() => door(doorway, body)),
    onSuccess: async (answer) => {
      await done?.(answer)
      if (refresh) await queries.invalidateQueries()
    },
  })
}

/** A form for one doorway, as `useForm` is for an endpoint. */
export function usePassForm<D extends Doorway, V extends object>(
  doorway: D,
  { initial, input, once = false, ...follows }: { initial: V; input: (values: V) => object; once?: boolean } & Done<D>,
) {
  return useEntry(usePass(doorway, follows), { initial, input, once })
}
