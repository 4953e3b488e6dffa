import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { language, say } from '../kit/say.ts'
import styles from './levels.module.css'
import { type Held, logo } from './queries.ts'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
const SHARPNESS = 3

/** The logo of a held level, on a light and on a dark ground: as a drawing, and as a picture made of it here. */
export function Logo({ of: { id, code, name } }: { of: Held }) {
  const [theme, choose] = useState<Theme>('light')
  const drawing = useRef<HTMLImageElement>(null)
  const about = { holdingId: id, language: language(), theme }
  return (
    <Answer of={useQuery(logo(about))}>
      {(url) => (
        <div className={styles.close}>
          <SegmentedControl
            aria-label={say('levels.logo.ground')}
            value={theme}
            onChange={(value) => choose(value === 'dark' ? 'dark' : 'light')}
            data={themes.map((value) => ({ value, label: say(`levels.logo.${value}`) }))}
          />
          <img
            ref={drawing}
            className={styles.logo}
            src={url}
            alt={say('levels.logo.of', { level: name[language()] })}
          />
          <div className={styles.acts}>
            <Button
              component="a"
              href={hrefOf('GET /holdings/:holdingId/logo', about)}
              download
              variant="default"
              size="xs"
            >
              {say('levels.logo.svg')}
            </Button>
            <Button
              variant="default"
              size="xs"
              onClick={() => drawing.current && savePicture(drawing.current, `${code}-${theme}`)}
            >
              {say('levels.logo.png')}
            </Button>
          </div>
          <p className={styles.small}>{say('levels.logo.text')}</p>
        </div>
      )}
    </Answer>
  )
}

/** Draws what is shown at three times its size, and hands it over as a file. */
function savePicture(image: HTMLImageElement, name: string) {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SHARPNESS
  canvas.height = image.naturalHeight * SHARPNESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
}
