import { Button } from '@mantine/core'
import { language, say } from '../kit/say.ts'
import { useLanguageSwitch } from './useLanguageSwitch.ts'

/** Names the other language in itself, so that whoever cannot read this one finds it. */
export function LanguageSwitch() {
  const turn = useLanguageSwitch()
  const other = language() === 'ko' ? 'en' : 'ko'
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other}
      onClick={turn}
      title={say('shell.language.label')}
    >
      {say('shell.language')}
    </Button>
  )
}
