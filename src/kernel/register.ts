/**
 * Enters something into one of the house's registers (refusals, words, letters, lives) under its name. A name that is taken is
 * a mistake told at load: the second would have silenced the first.
 */
export function enter<V>(register: Map<string, V>, name: string, value: V): V {
  if (register.has(name)) throw new Error(`“${name}” is declared twice: give the second a name of its own.`)
  register.set(name, value)
  return value
}
