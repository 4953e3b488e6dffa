import { Group } from '@mantine/core'
import type { Takes, Write } from './api.ts'
import { Moves, moveName } from './Moves.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { SureDialog } from './SureDialog.tsx'
import { useWrite } from './useWrite.ts'

type Props<Y extends Write, N extends Write> = {
  /** The lifecycle of what is decided. */
  of: string
  record: { version: number; moves: readonly string[] }
  /** The permission either answer needs. */
  may: string
  yes: { move: string; endpoint: Y; input: Takes<Y>; sure?: { title: string; text: string; grave?: boolean } }
  no: { move: string; endpoint: N; input: (reason: string) => Takes<N>; title: string; label: string }
}

/** Somebody asks and I answer, in their row: yes at once or asked once more, no with the reason they will read. */
export function Decision<Y extends Write, N extends Write>({ of, record, may, yes, no }: Props<Y, N>) {
  const { moves, version } = record
  const { mutate, isPending, error } = useWrite(yes.endpoint, { version })
  const { move, ...asks } = no
  const decline = (close: () => void) => (
    <ReasonDialog {...asks} version={version} action={moveName(of, move)} close={close} />
  )
  const { sure } = yes
  const accept = (close: () => void) =>
    sure && (
      <SureDialog
        endpoint={yes.endpoint}
        input={yes.input}
        version={version}
        title={sure.title}
        action={moveName(of, yes.move)}
        grave={sure.grave ?? false}
        close={close}
      >
        {sure.text}
      </SureDialog>
    )
  return (
    <Group gap="xs">
      {error && <ProblemNote problem={error} />}
      <Moves
        of={of}
        moves={moves}
        busy={isPending}
        size="xs"
        offer={{
          [yes.move]: { ...(sure ? { dialog: accept } : { run: () => mutate(yes.input) }), may, tone: 'main' },
          [move]: { dialog: decline, may },
        }}
      />
    </Group>
  )
}
