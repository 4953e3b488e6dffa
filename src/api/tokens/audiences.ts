/** For whom a token may be made out: the addresses and ids of the wires, as the settings say. */
export type Audiences = {
  readonly served: readonly string[]
  /** Still given out, so that an old client is told so by the wire and not by a riddle. */
  readonly retired: readonly string[]
}

const listIn = (text: string) => text.split(',').flatMap((one) => one.trim().replace(/\/+$/, '') || [])

export const audiencesFrom = (config: { TOKEN_AUDIENCES: string; TOKEN_AUDIENCES_RETIRED: string; PUBLIC_URL: string }): Audiences => ({
  served: [...listIn(config.TOKEN_AUDIENCES), new URL(config.PUBLIC_URL).origin],
  retired: listIn(config.TOKEN_AUDIENCES_RETIRED),
}) // biome-ignore format: one thought

/** The audience that is meant, as we write it: clients differ in capitals and in the slash at its end. Null for any other. */
export function audienceOf({ served, retired }: Audiences, asked: string): string | null {
  const wanted = asked.trim().replace(/\/+$/, '').toLowerCase()
  return [...served, ...retired].find((one) => one.toLowerCase() === wanted) ?? null
}
