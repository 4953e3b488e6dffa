import { Button } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Page } from '../kit/Page.tsx'
import { Problem } from '../kit/problem.ts'
import { say } from '../kit/say.ts'

/** A page that fell over: a fault of ours, or a part of the app that could not be fetched. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = async () => {
    reset()
    await router.invalidate()
  }
  const told = error instanceof Problem ? error.told : undefined
  return (
    <Page title={told?.title ?? say('shell.broken.title')} lead={told?.remedy ?? say('shell.broken.text')} narrow>
      <Button onClick={again} w="fit-content">
        {say('shell.broken.again')}
      </Button>
    </Page>
  )
}
