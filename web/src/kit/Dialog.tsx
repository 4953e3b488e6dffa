import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemNote } from './ProblemNote.tsx'
import type { Problem } from './problem.ts'
import { say } from './say.ts'

type DialogProps = { title: string; close: () => void; wide?: boolean; children: ReactNode }

/** A question over the page. Drawn only while it is asked: `{asking && <Dialog … />}`. */
export function Dialog({ title, close, wide = false, children }: DialogProps) {
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={wide ? 'lg' : 'md'}
      closeButtonProps={{ 'aria-label': say('kit.close') }}
    >
      {children}
    </Modal>
  )
}

type ConfirmProps = {
  title: string
  /** The button's verb: what will happen, not "OK". */
  action: string
  run: () => unknown
  close: () => void
  busy?: boolean
  problem?: Problem | null
  grave?: boolean
  children?: ReactNode
}

/** Asks once more before something that is not easily undone, saying what will follow. */
export function Confirm({ title, action, run, close, busy = false, problem, grave = false, children }: ConfirmProps) {
  return (
    <Dialog title={title} close={close}>
      {children}
      {problem && (
        <div style={{ marginTop: '0.75rem' }}>
          <ProblemNote problem={problem} />
        </div>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {say('kit.cancel')}
        </Button>
        <Button {...(grave && { color: 'red' })} loading={busy} onClick={() => run()}>
          {action}
        </Button>
      </Group>
    </Dialog>
  )
}
