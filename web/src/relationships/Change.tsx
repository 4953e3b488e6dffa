import { Act } from '../kit/Act.tsx'
import type { Takes, Write } from '../kit/api.ts'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'

type Props<E extends Write> = { endpoint: E; input: Takes<E>; version: number; may: string; name: string }
/** A small change with one press, beside what it changes. */
export function Change<E extends Write>({ endpoint, input, version, may, name }: Props<E>) {
  const { mutate, isPending, error } = useWrite(endpoint, { version })
  return (
    <>
      <Act
        name={name}
        run={() => mutate(input)}
        denied={useDenial()(may)}
        loading={isPending}
        size="compact-xs"
        variant="default"
      />
      {error && <ProblemNote problem={error} />}
    </>
  )
}
