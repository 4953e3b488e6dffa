import { route } from '#kernel/route.ts'
import { verification } from '../shapes.ts'
import { open, resend } from './commands.ts'
import { Open, opened, Resend } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('POST /verifications/:id/letters', 'verification:manage', Resend, verification, resend),
  route('POST /mailbox-proofs',            'anyone',              Open,   opened,       open),
]
