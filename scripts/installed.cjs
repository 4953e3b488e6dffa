// Exits 0 when node_modules holds, version for version, what package-lock.json asks for. Old JavaScript: any Node reads it.
const { readFileSync } = require('node:fs')

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
const wanted = packagesOf('package-lock.json')
const found = packagesOf('node_modules/.package-lock.json')

const lacking = Object.keys(wanted).filter((path) => {
  if (path === '') return false
  if (!found[path]) return !wanted[path].optional // another platform's
  return found[path].version !== wanted[path].version
})
const surplus = Object.keys(found).filter((path) => !wanted[path])
process.exit(lacking.length + surplus.length > 0 ? 1 : 0)
