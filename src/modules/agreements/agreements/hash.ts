import { createHash } from 'node:crypto'
import { tidyProse } from '#kernel/prose.ts'
import { tidy } from '#kernel/text.ts'

/** What stands under a signature: title and text in their tidy form. */
export const hashOf = ({ title, text }: { title: string; text: string }) =>
  createHash('sha256')
    .update(`${tidy(title)}\n\n${tidyProse(text)}`)
    .digest('hex')
