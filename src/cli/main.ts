/** `npx guildhall …`: what an operator does without a browser. One line a command. */
import { readConfig } from '#config'

type Command = { says: string; run: (args: readonly string[]) => Promise<number> }

// biome-ignore format: a table
const commands: Readonly<Record<string, Command>> = {
  migrate:           { says: 'bring the database to the present, then stop',        run: async () => (await import('./operate.ts')).migrateNow(config()) },
  settings:          { says: 'list every setting, what it means and its default',   run: async () => (await import('./operate.ts')).listSettings() },
  'verify-evidence': { says: 'check the evidence of a signature, offline',          run: async (args) => (await import('./verify-evidence.ts')).verifyEvidence(args) },
  'verify-audit':    { says: 'prove that no audit log was altered; names what was', run: async () => (await import('./verify-audit.ts')).verifyAudit(config()) },
  articles:          { says: 'check, stamp or import help articles',                  run: async (args) => (await import('./articles.ts')).articles(args, config) },
  import:            { says: 'import a file of the old centre, check it, undo it',     run: async (args) => (await import('./import.ts')).importing(args, config()) },
  retirement:        { says: 'plan the end of the old centre, send its notices, list who is left', run: async (args) => (await import('./leaving.ts')).leaving('retirement', args, config()) },
  claims:            { says: 'list the claims of old accounts, and decide those in review', run: async (args) => (await import('./leaving.ts')).leaving('claims', args, config()) },
  'late-claims':     { says: 'list the late claims, grant or refuse one',           run: async (args) => (await import('./leaving.ts')).leaving('late-claims', args, config()) },
  docs:              { says: 'write docs/reference again',                          run: async () => (await import('./operate.ts')).writeReference() },
}

const config = () => readConfig(process.env, false)

function help(): number {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { says }]) => `  guildhall ${name.padEnd(width)}  ${says}`)
  console.log(['Guildhall, the open partner center.', '', ...lines].join('\n'))
  return 0
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]
try {
  process.exitCode = command ? await command.run(args) : help() + (name === 'help' || name === '--help' ? 0 : 2)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
