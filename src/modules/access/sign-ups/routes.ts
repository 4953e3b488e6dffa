import { route } from '#kernel/route.ts'
import { become, prove, start } from './commands.ts'
import { address, Become, Proof, Start, signUp } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('POST /sign-ups',            'anyone', Start,  signUp,  start),
  route('POST /sign-ups/:id/proof',  'anyone', Proof,  address, prove),
  route('POST /sign-ups/:id/person', 'anyone', Become, address, become),
]
